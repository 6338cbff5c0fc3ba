/** A project has at most so many, known from usage or signals. */
export const MOST_CUSTOMERS = 20_000
/** New customers per day (UTC) after which reports with an ingest key, which anybody may have, introduce no more. */
export const MOST_NEW_A_DAY = 200
/** At most so many customers are linked to one person, and so many people to one customer. */
export const MOST_CUSTOMERS_OF_A_PERSON = 100
export const MOST_PEOPLE = 10_000
/** Crashes of a customer that are counted for a score, by their tag and by their people, in each of its periods. */
export const MOST_CRASHES = 10_000
/** The same for signals: of its periods, of tickets that are open for longer, and of those that were resolved in it. */
export const MOST_SIGNALS = 10_000
/** Signals that ingest keys, which anybody may have, bring a project on one day (UTC). */
export const MOST_SIGNALS_A_DAY = 10_000
