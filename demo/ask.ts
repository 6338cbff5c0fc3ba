interface Outcome {
  errors?: { code: string; message: string }[]
}

export type Ask = <Answer>(query: string, variables: object) => Promise<Answer>

/** Asks a server as the bearer of `token`; what it refuses is thrown, save that something is there already. */
export function asking(url: string, token: string): Ask {
  return async <Answer>(query: string, variables: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: Answer; errors?: { message: string }[] }
    if (!data) throw new Error(errors?.[0]?.message ?? `The server answered ${response.status}.`)
    const refused = Object.values(data as Record<string, Outcome | null>)
      .flatMap((outcome) => outcome?.errors ?? [])
      .find(({ code }) => code !== 'TAKEN')
    if (refused) throw new Error(refused.message)
    return data
  }
}
