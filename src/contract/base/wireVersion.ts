/**
 * A hash of everything that crosses the wire, one for each version since the first release, oldest first. After a change of
 * a request, response or path, append the hash that the test beside this file tells; a hash that was released stays.
 */
export const wireHashes: readonly string[] = ['d0b8769d683611d7', 'e211add1eef98309'];

/** The version of what crosses the wire today. */
export const wireVersion: number = wireHashes.length;
