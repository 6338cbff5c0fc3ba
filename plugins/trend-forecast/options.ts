import { z } from 'zod'

/** Mildest first. */
export const levelNames = ['warning', 'critical', 'emergency'] as const

const thresholds = z
  .strictObject({
    warning: z.number().optional().describe('Threshold of the level WARNING.'),
    critical: z.number().optional().describe('Threshold of the level CRITICAL.'),
    emergency: z.number().optional().describe('Threshold of the level EMERGENCY.'),
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
    above: thresholds.optional().describe('Thresholds of a metric that should stay low. Either this or `below`.'),
    below: thresholds.optional().describe('Thresholds of a metric that should stay high. Either this or `above`.'),
  })
  .superRefine(({ above, below }, { addIssue }) => {
    const fault = (message: string, ...path: string[]) =>
      addIssue({ code: 'custom', message, path, input: above ?? below })
    if ((above === undefined) === (below === undefined)) return fault('needs either above or below')
    const side = above === undefined ? 'below' : 'above'
    let milder = Number.NEGATIVE_INFINITY
    for (const level of levelNames) {
      const threshold = (above ?? below)?.[level]
      if (threshold === undefined) continue
      const badness = side === 'above' ? threshold : -threshold
      if (badness <= milder) fault(`must be further ${side} than the milder level`, side, level)
      milder = badness
    }
  })

/** The options of this plugin. */
export const options = z.strictObject({
  rules: z
    .record(z.string().min(1).max(200), z.union([rule, z.literal(false)]))
    .default({})
    .describe('Rules by metric. One for a metric of the built-in rules replaces that rule; `false` turns it off.'),
  horizonMinutes: z
    .number()
    .min(1)
    .max(1_440)
    .default(60)
    .describe('How far it looks ahead. Never more than three times as far as the samples look back.'),
  windowMinutes: z.number().min(5).max(1_440).default(60).describe('How far back samples count for the trend.'),
  confidence: z
    .number()
    .min(0.5)
    .max(0.99)
    .default(0.7)
    .describe('Probability of crossing within the horizon from which it warns. It holds on until 0.2 less.'),
})

export type Rule = z.output<typeof rule>
export type Options = z.output<typeof options>
