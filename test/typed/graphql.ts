/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type IssueStatus =
  /** Known, and left alone. */
  | 'IGNORED'
  /** Was resolved, and came back. */
  | 'REGRESSED'
  /** Fixed, as far as anybody knows. */
  | 'RESOLVED'
  /** Open: nobody said it was fixed. */
  | 'UNRESOLVED';

export type ProbeXQueryVariables = Exact<{
  slug: string;
}>;


export type ProbeXQuery = { project: { id: string, createdAt: string, issues: { nodes: Array<{ status: IssueStatus, crashes: { nodes: Array<{ app: { performance: unknown } | null }> } }> } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ProbeXDocument = new TypedDocumentString(`
    query ProbeX($slug: String!) {
  project(slug: $slug) {
    id
    createdAt
    issues(first: 1, filter: { status: [RESOLVED] }) {
      nodes {
        status
        crashes {
          nodes {
            app {
              performance
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProbeXQuery, ProbeXQueryVariables>;