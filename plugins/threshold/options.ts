import { z } from 'zod'
import { levelNames } from './bounds.ts'

const perLevel = (what: string) =>
  z
    .strictObject({
      warning: z.number().optional().describe(`${what} of the level WARNING.`),
      critical: z.number().optional().describe(`${what} of the level CRITICAL.`),
      emergency: z.number().optional().describe(`${what} of the level EMERGENCY.`),
    })
    .refine((levels) => Object.values(levels).some((value) => value !== undefined), 'names no level')

const rule = z
  .strictObject({
    name: z.string().min(1).max(100).optional().describe('How the metric is called in messages. Default: its name.'),
    unit: z
      .string()
      .min(1)
      .max(30)
      .optional()
      .describe('Unit of all numbers in the rule, such as `MB`, `s`, `%` or `fps`. Default: that of the series.'),
    above: perLevel('Threshold')
      .optional()
      .describe('Thresholds of a metric that should stay low. Either this or `below`.'),
    below: perLevel('Threshold')
      .optional()
      .describe('Thresholds of a metric that should stay high. Either this or `above`.'),
    recovery: perLevel('Recovery value')
      .optional()
      .describe('Values at which a level is left again, inside its threshold. Default: 5 % inside of it.'),
    forSeconds: z
      .number()
      .min(0)
      .max(86_400)
      .default(0)
      .describe('Seconds that the value must have been beyond a threshold before it warns.'),
  })
  .superRefine((given, { addIssue }) => {
    const fault = (message: string, ...path: string[]) => addIssue({ code: 'custom', message, path, input: given })
    const { above, below, recovery } = given
    if ((above === undefined) === (below === undefined)) return fault('needs either above or below')
    const side = above === undefined ? 'below' : 'above'
    const sign = side === 'above' ? 1 : -1
    const thresholds = above ?? below ?? {}
    let milder = Number.NEGATIVE_INFINITY
    for (const level of levelNames) {
      const threshold = thresholds[level]
      const back = recovery?.[level]
      if (threshold === undefined) {
        if (back !== undefined) fault('has no threshold to recover from', 'recovery', level)
        continue
      }
      if (sign * threshold <= milder) fault(`must be further ${side} than the milder level`, side, level)
      milder = sign * threshold
      if (back !== undefined && sign * back > sign * threshold) {
        fault(`must not be ${side} the threshold`, 'recovery', level)
      }
    }
  })

/** The options of this plugin. */
export const options = z.strictObject({
  rules: z
    .record(z.string().min(1).max(200), z.union([rule, z.literal(false)]))
    .default({})
    .describe('Rules by metric. One for a metric of the built-in rules replaces that rule; `false` turns it off.'),
})

export type Rule = z.output<typeof rule>
