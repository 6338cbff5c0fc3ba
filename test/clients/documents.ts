/** What every client is given, as text. What has an `id` says it, as stores that file by it require. */
export const documents = {
  viewer: `
    query WhoAmI { viewer { name abilities } }
  `,
  createProject: `
    mutation CreateProject($input: CreateProjectInput!) {
      createProject(input: $input) { project { id slug } errors { code message path } }
    }
  `,
  revokeToken: `
    mutation RevokeToken($id: ID!) { revokeToken(input: { id: $id }) { id } }
  `,
  live: `
    subscription LiveIssues($project: String!) {
      live { project(slug: $project) { id issues(first: 10) { nodes { id title crashCount } } } }
    }
  `,
  issues: `
    query Issues($project: String!) { project(slug: $project) { id issues(first: 10) { nodes { id title crashCount } } } }
  `,
  liveInPart: `
    subscription LiveInPart($project: String!) {
      live { viewer { name } project(slug: $project) { id crashStats(period: { last: "never" }) { count } } }
    }
  `,
  cursor: `
    query Cursor($project: String!) { project(slug: $project) { cursor } }
  `,
  crashes: `
    subscription Crashes($project: String!, $after: String) {
      crashReported(project: $project, after: $after) { crash { id message } }
    }
  `,
} as const
