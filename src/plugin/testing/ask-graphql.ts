export interface GraphqlError {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string; reason?: string }
}

export interface GraphqlAnswer {
  status: number
  data: unknown
  errors: GraphqlError[]
}

/** Posts one operation; refusals are answers too. */
export async function postOperation(
  { url, token }: { url: string; token: string },
  query: string,
  variables: object = {},
): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data = null, errors = [] } = (await response.json()) as Partial<GraphqlAnswer>
  return { status: response.status, data, errors }
}

/** The data. Throws when anything about it failed, with all that the server said. */
export function dataOf({ status, data, errors }: GraphqlAnswer): unknown {
  if (errors.length === 0 && data !== null) return data
  const lines = errors.map(({ message, path, extensions }) => {
    const place = path ? `${path.join('.')}: ` : ''
    return `  ${place}${message}${extensions?.code ? ` [${extensions.code}]` : ''}`
  })
  throw new Error(`GraphQL answered ${status}:\n${lines.join('\n')}`)
}
