/** As a global id is given to resolvers. */
export interface GlobalId {
  typename: string
  id: string
}
