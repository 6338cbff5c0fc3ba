import { z } from 'zod'
import { families } from './families.ts'

/** The options of this plugin. */
export const options = z.strictObject({
  families: z
    .array(z.enum([...families, 'uncaught']))
    .default([...families, 'uncaught'])
    .describe('The families that vote.'),
})
