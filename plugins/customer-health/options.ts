import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  activeDays: z
    .number()
    .int()
    .min(1)
    .max(30)
    .default(20)
    .describe('Active days in 30 from which the use counts as full: working days, where people work with the app.'),
  fullAdoption: z
    .number()
    .min(0.05)
    .max(1)
    .default(0.8)
    .describe('Share of the offered features from which the adoption counts as full.'),
  tickets: z
    .number()
    .min(1)
    .max(100_000)
    .default(10)
    .describe('Tickets in 30 days that take all 100 points of support.'),
  ticketsPerPerson: z
    .number()
    .min(0)
    .max(100)
    .default(0.1)
    .describe('The same for each active person, where that makes more: customers with many people ask more.'),
  resolveHours: z
    .number()
    .min(0.1)
    .max(8_760)
    .default(24)
    .describe('Hours from opened to resolved that a ticket may take on average.'),
})

export type Options = z.output<typeof options>
