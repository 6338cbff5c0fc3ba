import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  routingKey: z
    .string()
    .regex(/^[A-Za-z0-9]{32}$/, { error: 'Expected the 32 letters and digits of an integration key' })
    .describe('The integration key of an "Events API v2" integration, 32 letters and digits.'),
  eventsUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://events.pagerduty.com')
    .describe('Where the Events API is: `https://events.eu.pagerduty.com` for accounts in the EU.'),
})
