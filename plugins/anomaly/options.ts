import { z } from 'zod'

/** Mean surprise, in nats, from which a value is an alarm. */
export const limits = { low: 5.75, medium: 4.75, high: 4 } as const

const glob = z.string().min(1).max(200)

/** The options of this plugin. */
export const options = z.strictObject({
  metrics: z
    .array(glob)
    .min(1)
    .max(100)
    .default(['*'])
    .describe('Names of the metrics that are watched; `*` stands for any text.'),
  except: z
    .array(glob)
    .max(100)
    .default([])
    .describe('Names of metrics that are left alone all the same; `*` stands for any text.'),
  sensitivity: z
    .enum(['low', 'medium', 'high'])
    .default('medium')
    .describe('How soon a value counts as unusual: a mean surprise of 5.75, 4.75 or 4 nats.'),
})
