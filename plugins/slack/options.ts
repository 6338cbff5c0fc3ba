import { z } from 'zod'

const mention = z.string().min(1).max(300)

/** The options of this plugin. */
export const options = z
  .strictObject({
    webhookUrl: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('The address of an incoming webhook, which posts to the channel it was made for.'),
    token: z
      .string()
      .regex(/^(xoxe\.)?xoxb-[\w-]+$/, { error: 'Expected a bot token, which begins with xoxb-' })
      .optional()
      .describe('The bot token of a Slack app with the scope `chat:write`, instead of a webhook; needs `channel`.'),
    channel: z
      .string()
      .regex(/^#?[^\s#]{1,80}$/, { error: 'Expected the id of a channel or its name' })
      .optional()
      .describe('Where the bot posts: the id of a channel (`C024BE91L`) or its name (`#alerts`).'),
    mentions: z
      .partialRecord(z.enum(['INFO', 'WARNING', 'CRITICAL', 'EMERGENCY']), mention)
      .default({})
      .describe(
        'Whom to call by the level of what is new: `{ EMERGENCY: "<!channel>", CRITICAL: "<!subteam^S0123>" }`.',
      ),
    apiUrl: z
      .url({ protocol: /^https?$/ })
      .default('https://slack.com/api')
      .describe("Where Slack's API is, for the bot token: `https://slack-gov.com/api` for GovSlack."),
  })
  .superRefine(({ webhookUrl, token, channel }, context) => {
    const fault = faultOf(webhookUrl !== undefined, token !== undefined, channel !== undefined)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault })
  })

function faultOf(webhookUrl: boolean, token: boolean, channel: boolean): string | null {
  if (webhookUrl && (token || channel)) return 'Expected either webhookUrl, or token and channel, not both'
  if (webhookUrl || (token && channel)) return null
  if (token) return 'Expected a channel for the token to post to'
  return 'Expected webhookUrl, or token and channel'
}

export type Options = z.output<typeof options>
