import type { Call } from './call.ts'

/**
 * Fields and types for the GraphQL schema. The prefix of the plugin `our-tickets` is `ourTickets`: its types are named
 * `OurTickets…`, the fields that it adds to types of the product (`extend type Query`, `Mutation`, `Project`, `Issue`,
 * `Crash`, `Release`) `ourTickets…`. After the prefix a new word begins. The product's scalars, enums and input types can
 * be used, its other types cannot: instead of an issue a plugin answers with the id.
 */
export interface SchemaAddition {
  /**
   * Tokens of which access levels see what is added; those without a level do anyway. Fields of `Issue`, `Crash` and `Release`
   * are seen by those who see these. Taken from the addition that the server starts with.
   * @default TECHNICAL alone
   */
  readonly accessLevels?: readonly AccessLevel[]
  /** In GraphQL's schema definition language. */
  readonly typeDefs: string
  /** By type, then by field. Fields of the plugin's own types may be left out where the value has a property of that name. */
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, FieldResolver | GuardedField>>>>
}

/**
 * May answer with promises, also in lists; lists are arrays. A value of an interface or a union says by `__typename` what
 * it is. An answer that the SDL does not allow is a failure, like one that is thrown; those who asked are told no more than
 * that the plugin failed.
 *
 * @param parent for a field added to a type of the product `{ id }`, the object's global id; at the root `{}`; else what
 * the resolver of the plugin's own field returned
 */
// biome-ignore lint/suspicious/noExplicitAny: what parent and arguments are is said in the plugin's SDL
export type FieldResolver = (parent: any, args: any, call: SchemaCall) => unknown

/** Thrown by a resolver: an argument cannot be used. Those who asked are told the message; it is no failure of the plugin. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}

/** What a token may be allowed: see, report, work on issues, administer. */
export type Ability = 'READ' | 'REPORT' | 'TRIAGE' | 'ADMIN'

/** What the readers of a token work on. */
export type AccessLevel = 'TECHNICAL' | 'OPERATIONAL' | 'EXECUTIVE' | 'CUSTOMER_SUCCESS'

export interface GuardedField {
  /**
   * The right that the field asks for: in the project of the object that it is added to, where there is one, else in any.
   * @default READ; TRIAGE for mutations
   */
  readonly ability?: Ability
  /**
   * What changes the answer besides the object that the field is added to: parts of the object's project. A live query is
   * answered again when one of them changes, or the plugin's own state. An empty list: nothing. For fields of `Project`,
   * `Issue`, `Crash` and `Release` only: others have no project.
   * @default whatever changes anywhere, which makes live queries with the field expensive
   */
  readonly dependsOn?: readonly ProjectPart[]
  readonly resolve: FieldResolver
}

/** What of a project changes by itself. Every crash changes an issue too. */
export type ProjectPart = 'crashes' | 'issues' | 'releases' | 'intake'

export interface SchemaCall extends Call {
  /** Who asks. */
  readonly viewer: {
    /** The id of the token, for keeping things by person. */
    readonly token: string
    /** Whether the viewer has a right in a project, or in all when none is named. */
    may(ability: Ability, project?: { readonly number: number }): boolean
    /**
     * Whether the viewer sees what is for this access level: its token has that one, or none. Ask it where one answer has
     * parts for several levels.
     */
    sees(level: AccessLevel): boolean
    /**
     * Whether there is a project, issue, crash or release of this global id, and the viewer may see it and has the right
     * there. Ask it about every id that comes as an argument: nobody else does.
     */
    mayFor(id: string, ability?: Ability): Promise<boolean>
  }
}
