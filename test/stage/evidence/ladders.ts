/** A ladder that counts one rule, with the level and the name that a test needs. */
export const ladderOf = ({ id = 'guild', name = 'Guild ladder', items = 1, rule = 'third-party-proof' } = {}): string =>
  `# Kept by the guild.
id: ${id}
name: ${name}
version: 1
aims: expert
levels:
  - id: senior
    name: Senior
  - id: expert
    name: Expert
dimensions:
  - id: change
    name: Change elsewhere
    expects: Others act differently because of them.
    kinds: [impact]
    anchors:
      - level: senior
        says: Asks, and is heard.
        items: 1
      - level: expert
        says: Is copied.
        items: ${items}
    rules: [${rule}]
  - id: craft
    name: Craft
    anchors:
      - level: expert
        says: Teaches others to ship.
`;
