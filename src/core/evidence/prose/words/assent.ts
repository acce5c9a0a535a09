/** Words for having all of a kind. */
export const wholes: ReadonlySet<string> = new Set('all everyone everybody each every whole entire both'.split(' '));

/** Words for a party as one of several that have to be won. */
export const sides: ReadonlySet<string> = new Set(
  `side party area stakeholder participant concerned involved level corner function camp faction attendee player
  actor person colleague voice hand interest`.split(/\s+/),
);
