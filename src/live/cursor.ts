import { badInput } from '../schema-builder/errors.ts'

/** A place in what happens in a project, as readers keep it. What stands in it is nobody's business but this file's. */
export function cursorOf(project: number, place: number): string {
  return `c1.${project}.${place}`
}

/** @throws GraphQLError BAD_USER_INPUT for a text that is no cursor, or one of another project */
export function placeOf(cursor: string, project: number): number {
  const [, ofProject, place] = /^c1\.(\d{1,10})\.(\d{1,15})$/.exec(cursor) ?? []
  if (ofProject === undefined) throw badInput('What to go on after is not the cursor of an event.')
  if (Number(ofProject) !== project) throw badInput('The cursor to go on after is one of another project.')
  return Number(place)
}
