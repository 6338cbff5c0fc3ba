/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Ability =
  /** Everything. */
  | 'ADMIN'
  /** Look at what is there. */
  | 'READ'
  /** Report crashes. */
  | 'REPORT'
  /** Resolve, ignore and assign. */
  | 'TRIAGE';

export type BusinessImpactLevel =
  | 'MINIMAL'
  | 'MODERATE'
  | 'SEVERE'
  | 'SIGNIFICANT';

export type CrashCategory =
  | 'BUSINESS_LOGIC'
  | 'DATA_CORRUPTION'
  | 'MEMORY_MANAGEMENT'
  | 'NETWORK'
  | 'OTHER'
  | 'UI';

export type CreateProjectInput = {
  name: string;
  /** Lower-case letters, digits and hyphens; people will see it in addresses. */
  slug: string;
};

export type CreateProjectKeyInput = {
  label: string;
  /** Slug. */
  project: string;
};

export type CreateTokenInput = {
  abilities?: Array<Ability>;
  /** Left out: never. */
  expiresAt?: string | null | undefined;
  /** What it is for; shown in lists and logs. */
  name: string;
  /** Slugs of the projects it reaches; left out: all. */
  projects?: Array<string> | null | undefined;
};

export type DataLossRisk =
  | 'HIGH'
  | 'MINIMAL'
  | 'MODERATE'
  | 'NONE';

export type Level =
  | 'DEBUG'
  | 'ERROR'
  | 'FATAL'
  | 'INFO'
  | 'WARNING';

/** A crash from an app without a Sentry SDK. It needs a stack trace, or at least a message. */
export type ReportCrashInput = {
  /** Now, when left out. */
  at?: string | null | undefined;
  /** timestamp, category, message, …; oldest first. */
  breadcrumbs?: Array<unknown> | null | undefined;
  /** device, os, app, business, …; see docs/contexts.md. */
  contexts?: unknown;
  environment?: string | null | undefined;
  /** 32 hex digits of your own making: sending the same again stores it once. */
  eventId?: string | null | undefined;
  extra?: unknown;
  /** Your own grouping; "{{ default }}" stands for the usual one. */
  fingerprint?: Array<string> | null | undefined;
  /** Whether the app went on. */
  handled?: boolean | null | undefined;
  level?: Level | null | undefined;
  message?: string | null | undefined;
  /** javascript, node, java, android, cocoa, python, …; found from the stack trace when left out. */
  platform?: string | null | undefined;
  /** Slug. An ingest key may leave it out: it knows its project. */
  project?: string | null | undefined;
  release?: string | null | undefined;
  /** As the language prints it: JavaScript, Java, Swift and Apple crash reports, Python. */
  stackTrace?: string | null | undefined;
  tags?: Array<TagInput> | null | undefined;
  /** Route, screen or job. */
  transaction?: string | null | undefined;
  /** id, role, …; see docs/contexts.md. */
  user?: unknown;
};

export type RevokeProjectKeyInput = {
  publicKey: string;
};

export type Severity =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type TagInput = {
  key: string;
  value: string;
};

export type UserErrorCode =
  | 'FORBIDDEN'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OVERLOADED'
  | 'TAKEN'
  | 'UNREADABLE';

export type ReadKeptQueryVariables = Exact<{
  slug: string;
}>;


export type ReadKeptQuery = { project: { crashes: { nodes: Array<{ eventId: string, message: string | null }> }, issues: { nodes: Array<{ crashCount: number, userCount: number }> }, intake: Array<{ category: string, outcome: string, reason: string, quantity: number }>, releases: { nodes: Array<{ version: string, sessions: number, crashedSessions: number, erroredSessions: number, crashFreeSessions: number | null, users: number, crashFreeUsers: number | null }> } } | null };

export type RevokeKeyMutationVariables = Exact<{
  input: RevokeProjectKeyInput;
}>;


export type RevokeKeyMutation = { revokeProjectKey: { key: { revokedAt: string | null } | null } };

export type CreateKeyMutationVariables = Exact<{
  input: CreateProjectKeyInput;
}>;


export type CreateKeyMutation = { createProjectKey: { key: { publicKey: string } | null } };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { createProject: { project: { number: number, keys: Array<{ publicKey: string, dsn: string }> } | null, errors: Array<{ message: string }> } };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken: { secret: string | null, token: { id: string } | null, errors: Array<{ message: string }> } };

export type ReportCrashMutationVariables = Exact<{
  input: ReportCrashInput;
}>;


export type ReportCrashMutation = { reportCrash: { eventId: string | null, duplicate: boolean | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }>, crash: { id: string } | null } };

export type CrashReportedSubscriptionVariables = Exact<{
  project: string;
}>;


export type CrashReportedSubscription = { crashReported: { crash: { eventId: string, severity: Severity, category: CrashCategory, message: string | null, exceptions: Array<{ type: string | null, value: string | null }> } | null } };

export type ReadBothQueryVariables = Exact<{
  slug: string;
  id: string;
  own: string;
}>;


export type ReadBothQuery = { project: { crash: { eventId: string, level: Level, platform: string | null, release: string | null, environment: string | null, message: string | null, exceptions: Array<{ type: string | null, value: string | null, module: string | null, frames: Array<{ function: string | null, filename: string | null, module: string | null, package: string | null, lineno: number | null, inApp: boolean }> }>, tags: Array<{ key: string, value: string }>, breadcrumbs: Array<{ category: string | null, message: string | null }>, system: { deviceModel: string | null, osName: string | null, osVersion: string | null } | null, app: { name: string | null, version: string | null, build: string | null } | null, user: { id: string | null } | null, classification: { severity: Severity, category: CrashCategory, votes: Array<{ classifier: string }> }, processing: { notes: Array<string> } } | null, same: { eventId: string, level: Level, platform: string | null, release: string | null, environment: string | null, message: string | null, exceptions: Array<{ type: string | null, value: string | null, module: string | null, frames: Array<{ function: string | null, filename: string | null, module: string | null, package: string | null, lineno: number | null, inApp: boolean }> }>, tags: Array<{ key: string, value: string }>, breadcrumbs: Array<{ category: string | null, message: string | null }>, system: { deviceModel: string | null, osName: string | null, osVersion: string | null } | null, app: { name: string | null, version: string | null, build: string | null } | null, user: { id: string | null } | null, classification: { severity: Severity, category: CrashCategory, votes: Array<{ classifier: string }> }, processing: { notes: Array<string> } } | null, issues: { nodes: Array<{ crashCount: number, title: string }> } } | null };

export type WholeCrashFragment = { eventId: string, level: Level, platform: string | null, release: string | null, environment: string | null, message: string | null, exceptions: Array<{ type: string | null, value: string | null, module: string | null, frames: Array<{ function: string | null, filename: string | null, module: string | null, package: string | null, lineno: number | null, inApp: boolean }> }>, tags: Array<{ key: string, value: string }>, breadcrumbs: Array<{ category: string | null, message: string | null }>, system: { deviceModel: string | null, osName: string | null, osVersion: string | null } | null, app: { name: string | null, version: string | null, build: string | null } | null, user: { id: string | null } | null, classification: { severity: Severity, category: CrashCategory, votes: Array<{ classifier: string }> }, processing: { notes: Array<string> } };

export type ReadCrashQueryVariables = Exact<{
  slug: string;
  eventId: string;
}>;


export type ReadCrashQuery = { project: { crash: { eventId: string, severity: Severity, category: CrashCategory, level: Level, handled: boolean | null, platform: string | null, release: string | null, environment: string | null, sdk: string | null, issue: { title: string, culprit: string | null, userCount: number, crashCount: number, severity: Severity }, exceptions: Array<{ type: string | null, value: string | null, frames: Array<{ function: string | null, filename: string | null, lineno: number | null, inApp: boolean, context: { line: string } | null }> }>, breadcrumbs: Array<{ category: string | null, message: string | null, level: Level | null, data: unknown }>, tags: Array<{ key: string, value: string }>, user: { id: string | null, username: string | null, role: string | null, screen: string | null, workflow: string | null, recentActions: Array<string> } | null, system: { deviceModel: string | null, deviceFamily: string | null, osName: string | null, totalMemory: number | null, batteryLevel: number | null } | null, app: { name: string | null, version: string | null, memory: number | null, databaseState: string | null, performance: unknown } | null, business: { activeCustomers: number | null, activeBatches: number | null, pendingTasks: number | null, dataIntegrity: string | null } | null, classification: { category: CrashCategory, team: string, votes: Array<{ plugin: string, classifier: string, severity: Severity | null }> }, impact: { affectedUsers: number, businessImpact: BusinessImpactLevel, escalationRequired: boolean, dataLossRisk: DataLossRisk }, recommendations: Array<{ action: string, priority: number }> } | null } | null };

export type ReadReleasesQueryVariables = Exact<{
  slug: string;
}>;


export type ReadReleasesQuery = { project: { releases: { nodes: Array<{ version: string, sessions: number, crashedSessions: number, erroredSessions: number, crashFreeSessions: number | null, users: number, crashFreeUsers: number | null }> } } | null };

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
export const WholeCrashFragmentDoc = new TypedDocumentString(`
    fragment WholeCrash on Crash {
  eventId
  level
  platform
  release
  environment
  message
  exceptions {
    type
    value
    module
    frames {
      function
      filename
      module
      package
      lineno
      inApp
    }
  }
  tags {
    key
    value
  }
  breadcrumbs {
    category
    message
  }
  system {
    deviceModel
    osName
    osVersion
  }
  app {
    name
    version
    build
  }
  user {
    id
  }
  classification {
    severity
    category
    votes {
      classifier
    }
  }
  processing {
    notes
  }
}
    `, {"fragmentName":"WholeCrash"}) as unknown as TypedDocumentString<WholeCrashFragment, unknown>;
export const ReadKeptDocument = new TypedDocumentString(`
    query ReadKept($slug: String!) {
  project(slug: $slug) {
    crashes {
      nodes {
        eventId
        message
      }
    }
    issues {
      nodes {
        crashCount
        userCount
      }
    }
    intake {
      category
      outcome
      reason
      quantity
    }
    releases {
      nodes {
        version
        sessions
        crashedSessions
        erroredSessions
        crashFreeSessions
        users
        crashFreeUsers
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadKeptQuery, ReadKeptQueryVariables>;
export const RevokeKeyDocument = new TypedDocumentString(`
    mutation RevokeKey($input: RevokeProjectKeyInput!) {
  revokeProjectKey(input: $input) {
    key {
      revokedAt
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeKeyMutation, RevokeKeyMutationVariables>;
export const CreateKeyDocument = new TypedDocumentString(`
    mutation CreateKey($input: CreateProjectKeyInput!) {
  createProjectKey(input: $input) {
    key {
      publicKey
    }
  }
}
    `) as unknown as TypedDocumentString<CreateKeyMutation, CreateKeyMutationVariables>;
export const CreateProjectDocument = new TypedDocumentString(`
    mutation CreateProject($input: CreateProjectInput!) {
  createProject(input: $input) {
    project {
      number
      keys {
        publicKey
        dsn
      }
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateProjectMutation, CreateProjectMutationVariables>;
export const CreateTokenDocument = new TypedDocumentString(`
    mutation CreateToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    secret
    token {
      id
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const ReportCrashDocument = new TypedDocumentString(`
    mutation ReportCrash($input: ReportCrashInput!) {
  reportCrash(input: $input) {
    eventId
    duplicate
    errors {
      code
      message
      path
    }
    crash {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReportCrashMutation, ReportCrashMutationVariables>;
export const CrashReportedDocument = new TypedDocumentString(`
    subscription CrashReported($project: String!) {
  crashReported(project: $project) {
    crash {
      eventId
      severity
      category
      exceptions {
        type
        value
      }
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CrashReportedSubscription, CrashReportedSubscriptionVariables>;
export const ReadBothDocument = new TypedDocumentString(`
    query ReadBoth($slug: String!, $id: String!, $own: String!) {
  project(slug: $slug) {
    crash(eventId: $id) {
      ...WholeCrash
    }
    same: crash(eventId: $own) {
      ...WholeCrash
    }
    issues {
      nodes {
        crashCount
        title
      }
    }
  }
}
    fragment WholeCrash on Crash {
  eventId
  level
  platform
  release
  environment
  message
  exceptions {
    type
    value
    module
    frames {
      function
      filename
      module
      package
      lineno
      inApp
    }
  }
  tags {
    key
    value
  }
  breadcrumbs {
    category
    message
  }
  system {
    deviceModel
    osName
    osVersion
  }
  app {
    name
    version
    build
  }
  user {
    id
  }
  classification {
    severity
    category
    votes {
      classifier
    }
  }
  processing {
    notes
  }
}`) as unknown as TypedDocumentString<ReadBothQuery, ReadBothQueryVariables>;
export const ReadCrashDocument = new TypedDocumentString(`
    query ReadCrash($slug: String!, $eventId: String!) {
  project(slug: $slug) {
    crash(eventId: $eventId) {
      eventId
      severity
      category
      level
      handled
      platform
      release
      environment
      sdk
      issue {
        title
        culprit
        userCount
        crashCount
        severity
      }
      exceptions {
        type
        value
        frames {
          function
          filename
          lineno
          inApp
          context {
            line
          }
        }
      }
      breadcrumbs {
        category
        message
        level
        data
      }
      tags {
        key
        value
      }
      user {
        id
        username
        role
        screen
        workflow
        recentActions
      }
      system {
        deviceModel
        deviceFamily
        osName
        totalMemory
        batteryLevel
      }
      app {
        name
        version
        memory
        databaseState
        performance
      }
      business {
        activeCustomers
        activeBatches
        pendingTasks
        dataIntegrity
      }
      classification {
        category
        team
        votes {
          plugin
          classifier
          severity
        }
      }
      impact {
        affectedUsers
        businessImpact
        escalationRequired
        dataLossRisk
      }
      recommendations {
        action
        priority
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadCrashQuery, ReadCrashQueryVariables>;
export const ReadReleasesDocument = new TypedDocumentString(`
    query ReadReleases($slug: String!) {
  project(slug: $slug) {
    releases {
      nodes {
        version
        sessions
        crashedSessions
        erroredSessions
        crashFreeSessions
        users
        crashFreeUsers
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadReleasesQuery, ReadReleasesQueryVariables>;