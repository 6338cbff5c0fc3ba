import type { Ask } from './ask.ts'

export const SLUG = 'shop'

/** Soon enough to be watched: one phone of many, within seconds. The rule from the start takes the mean of all for five minutes. */
const rule = {
  project: SLUG,
  name: 'Memory of a phone',
  kind: 'METRIC',
  intervalSeconds: 5,
  forSeconds: 10,
  playbook: 'memory-usage',
  onNoData: 'KEEP',
  metric: {
    metric: 'app.memory.used',
    windowSeconds: 30,
    groupBy: ['service.instance.id'],
    thresholds: { warning: 180, critical: 250 },
    recovery: { warning: 160, critical: 230 },
  },
}

interface Prepared {
  dsn: string
  readToken: string
  /** Whether it was not there before. */
  isNew: boolean
}

/** Makes the shop's project and its rule where there are none yet, and a token that may read for a day. */
export async function prepareShop(ask: Ask): Promise<Prepared> {
  const { createProject, createToken } = await ask<{
    createProject: { errors: unknown[] }
    createToken: { secret: string }
  }>(
    `mutation (
      $project: CreateProjectInput!
      $token: CreateTokenInput!
      $rule: AlertRuleInput!
      $incidents: UpdateIncidentSettingsInput!
    ) {
      createProject(input: $project) { errors { code message } }
      createToken(input: $token) { secret errors { code message } }
      createAlertRule(input: $rule) { errors { code message } }
      updateIncidentSettings(input: $incidents) { errors { code message } }
    }`,
    {
      project: { slug: SLUG, name: 'Sample shop' },
      token: {
        name: 'demo reader',
        abilities: ['READ'],
        expiresAt: new Date(Date.now() + 24 * 3_600_000).toISOString(),
      },
      rule,
      incidents: { project: SLUG, resolveAfterSeconds: 60 },
    },
  )
  const { project } = await ask<{ project: { keys: { dsn: string }[] } }>(
    'query ($slug: String!) { project(slug: $slug) { keys { dsn } } }',
    { slug: SLUG },
  )
  return { dsn: project.keys[0]!.dsn, readToken: createToken.secret, isNew: createProject.errors.length === 0 }
}
