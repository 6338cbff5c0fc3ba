import { graphql } from '../typed/gql.ts'
export const d = graphql(`query ProbeX($slug: String!) { project(slug: $slug) { id createdAt issues(first: 1, filter: {status: [RESOLVED]}) { nodes { status crashes { nodes { app { performance } } } } } } }`)
