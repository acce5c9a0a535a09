/** What somebody is or becomes who has grown. */
export const persons: ReadonlySet<string> = new Set(
  `person leader pm manager professional man woman bloke lad lass human being designer listener storyteller
  communicator facilitator coach self version engineer colleague boss negotiator diplomat mentor expert generalist
  adult lady chap guy character citizen parent teammate soul`.split(/\s+/),
);

/** What somebody has more of who has grown. */
export const qualities: ReadonlySet<string> = new Set(
  `patience humility courage confidence empathy resilience calm calmness judgement judgment wisdom maturity
  perspective listening humbleness heart voice strength serenity curiosity discipline modesty tolerance gratitude
  pride backbone skin growth insight nerve nerves temper understanding composure poise assertiveness character
  mind mindset attitude fear ego compassion stamina grit peace balance bravery boldness persistence perseverance
  diplomacy skills skill craft leadership`.split(/\s+/),
);
