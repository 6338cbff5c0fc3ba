/**
 * One way to look at a series: how far out its newest value is, by some measure that is not negative. Knows the values
 * before it alone.
 *
 * @param at milliseconds since 1970
 */
export type View = (value: number, at: number) => number
