const SLUG = 'shop'

interface Made {
  errors: { code: string; message: string }[]
}

/** Makes the shop's project where there is none yet, and a token that may read for a day. */
export async function prepareShop(url: string, administrator: string): Promise<{ dsn: string; readToken: string }> {
  const { createProject, createToken } = await ask<{ createProject: Made; createToken: Made & { secret: string } }>(
    `mutation ($project: CreateProjectInput!, $token: CreateTokenInput!) {
      createProject(input: $project) { errors { code message } }
      createToken(input: $token) { secret errors { code message } }
    }`,
    {
      project: { slug: SLUG, name: 'Sample shop' },
      token: {
        name: 'demo reader',
        abilities: ['READ'],
        expiresAt: new Date(Date.now() + 24 * 3_600_000).toISOString(),
      },
    },
  )
  const failed = [...createProject.errors, ...createToken.errors].find(({ code }) => code !== 'TAKEN')
  if (failed) throw new Error(failed.message)
  const { project } = await ask<{ project: { keys: { dsn: string }[] } }>(
    'query ($slug: String!) { project(slug: $slug) { keys { dsn } } }',
    { slug: SLUG },
  )
  return { dsn: project.keys[0]!.dsn, readToken: createToken.secret }

  async function ask<Answer>(query: string, variables: object): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${administrator}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: Answer; errors?: { message: string }[] }
    if (!data) throw new Error(errors?.[0]?.message ?? `The server answered ${response.status}.`)
    return data
  }
}
