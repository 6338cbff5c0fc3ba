/** Customers whom one person is remembered to use the app for, and people who are remembered of one customer. */
export const MOST_CUSTOMERS_OF_A_PERSON = 100
export const MOST_PEOPLE = 10_000
/** Crashes of a customer that are counted for a score, by their tag and by their people, in each of its periods. */
export const MOST_CRASHES = 10_000
