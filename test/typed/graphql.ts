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

export type AssignIssueInput = {
  /** A name, an address, a team. Left out: nobody. */
  assignee?: string | null | undefined;
  issueId: string;
};

export type BusinessImpactLevel =
  | 'MINIMAL'
  | 'MODERATE'
  | 'SEVERE'
  | 'SIGNIFICANT';

export type CircuitState =
  /** Calls go through. */
  | 'CLOSED'
  /** A few calls are let through, to see whether it has recovered. */
  | 'HALF_OPEN'
  /** It failed too often in a row; calls are refused for a while. */
  | 'OPEN';

export type CrashCategory =
  | 'BUSINESS_LOGIC'
  | 'DATA_CORRUPTION'
  | 'MEMORY_MANAGEMENT'
  | 'NETWORK'
  | 'OTHER'
  | 'UI';

export type CrashDimension =
  | 'CATEGORY'
  | 'DEVICE'
  | 'ENVIRONMENT'
  | 'OS'
  | 'PLATFORM'
  | 'RELEASE'
  | 'SEVERITY';

/** Every condition that is given must hold; lists name alternatives. */
export type CrashFilter = {
  category?: Array<CrashCategory> | null | undefined;
  device?: Array<string> | null | undefined;
  environment?: Array<string> | null | undefined;
  handled?: boolean | null | undefined;
  minSeverity?: Severity | null | undefined;
  /** Name and version, such as "iOS 19.1". */
  os?: Array<string> | null | undefined;
  platform?: Array<string> | null | undefined;
  release?: Array<string> | null | undefined;
  since?: string | null | undefined;
  /** All of them. */
  tags?: Array<TagInput> | null | undefined;
  until?: string | null | undefined;
};

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
  /** Whether it may run documents that were registered, and no others. */
  trustedDocumentsOnly?: boolean;
};

export type DataLossRisk =
  | 'HIGH'
  | 'MINIMAL'
  | 'MODERATE'
  | 'NONE';

export type DeliveryFilter = {
  notifier?: string | null | undefined;
  /** In any of these states. */
  states?: Array<DeliveryState> | null | undefined;
};

export type DeliveryState =
  /** Given up. It can be sent again. */
  | 'DEAD'
  /** The receiver took it. */
  | 'DELIVERED'
  /** On its way: to be sent, or sent again after a pause. */
  | 'PENDING'
  /** Not sent: its matter was resolved before it arrived, or it resolves what never arrived. */
  | 'SUPERSEDED';

export type DiscardDeliveryInput = {
  id: string;
};

export type ForgetDocumentsInput = {
  hashes: Array<string>;
};

export type IgnoreIssueInput = {
  issueId: string;
};

/** Cut at UTC; weeks begin on Monday. */
export type Interval =
  | 'DAY'
  | 'HOUR'
  | 'MINUTE'
  | 'WEEK';

/** Every condition that is given must hold. */
export type IssueFilter = {
  /** Empty: issues that nobody has. */
  assignee?: string | null | undefined;
  category?: Array<CrashCategory> | null | undefined;
  firstSeenSince?: string | null | undefined;
  minSeverity?: Severity | null | undefined;
  platform?: Array<string> | null | undefined;
  seenSince?: string | null | undefined;
  status?: Array<IssueStatus> | null | undefined;
  /** Stands somewhere in title or culprit, in any case. */
  text?: string | null | undefined;
};

export type IssueOrder = {
  direction?: OrderDirection;
  field: IssueOrderField;
};

export type IssueOrderField =
  | 'CRASHES'
  | 'FIRST_SEEN'
  | 'LAST_SEEN'
  | 'SEVERITY'
  | 'USERS';

export type IssueStatus =
  /** Known, and left alone. */
  | 'IGNORED'
  /** Was resolved, and came back. */
  | 'REGRESSED'
  /** Fixed, as far as anybody knows. */
  | 'RESOLVED'
  /** Open: nobody said it was fixed. */
  | 'UNRESOLVED';

export type Level =
  | 'DEBUG'
  | 'ERROR'
  | 'FATAL'
  | 'INFO'
  | 'WARNING';

export type NotificationAction =
  /** Somebody is on it. */
  | 'ACKNOWLEDGE'
  /** It is over. */
  | 'RESOLVE'
  /** Something needs people. */
  | 'TRIGGER';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** A stretch of time, 24 hours up to now unless it says otherwise. */
export type Period = {
  from?: string | null | undefined;
  /** A length that ends at `to`: a number and s, m, h, d or w, such as 15m, 24h, 30d. */
  last?: string | null | undefined;
  /** Now, when left out. */
  to?: string | null | undefined;
};

export type PluginFaultCode =
  | 'ADDITION_NAME_TAKEN'
  | 'AFTER_CYCLE'
  | 'AFTER_UNKNOWN'
  | 'CONFIGURATION_INVALID'
  | 'CONTRACT_UNSUPPORTED'
  | 'ENV_MISSING'
  | 'IMPORT_FAILED'
  | 'ISOLATION_IMPOSSIBLE'
  | 'NOT_A_PLUGIN'
  | 'OPTIONS_INVALID'
  | 'PLUGIN_NAME_TAKEN'
  | 'REGISTER_FAILED'
  | 'SCHEMA_CLASH'
  | 'SCHEMA_INVALID'
  | 'SCHEMA_PREFIX'
  | 'START_FAILED'
  | 'STOP_FAILED';

export type PluginInput = {
  /** What the plugin goes by. */
  name: string;
};

export type PluginState =
  /** An operator switched it off; that holds across restarts. */
  | 'DISABLED'
  /** It could not be used, or did not start. */
  | 'FAILED'
  /** It is called. */
  | 'RUNNING'
  | 'STOPPED';

export type RegisterDocumentsInput = {
  /** Their texts, at most 100. */
  documents: Array<string>;
};

export type ReopenIssueInput = {
  issueId: string;
};

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

export type ResendDeliveriesInput = {
  /** Its name. */
  notifier: string;
};

export type ResendDeliveryInput = {
  id: string;
};

export type ResolveIssueInput = {
  issueId: string;
};

export type RevokeProjectKeyInput = {
  publicKey: string;
};

export type RevokeTokenInput = {
  id: string;
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

export type TestNotifierInput = {
  /** Left out: TRIGGER. */
  action?: NotificationAction | null | undefined;
  /** Left out: WARNING. */
  level?: WarningLevel | null | undefined;
  /** Its name. */
  notifier: string;
  /** Slug of the project it is about; left out: none. */
  project?: string | null | undefined;
  /** What receivers thread by. Left out: the same for all tests of a project. */
  subject?: string | null | undefined;
  /** At most 10,000 characters, may have several lines. */
  text?: string | null | undefined;
  /** One line of at most 200 characters. */
  title?: string | null | undefined;
};

export type UserErrorCode =
  | 'FAILED'
  | 'FORBIDDEN'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OVERLOADED'
  | 'TAKEN'
  | 'UNREADABLE';

export type WarningLevel =
  | 'CRITICAL'
  /** Wants an answer within a minute. */
  | 'EMERGENCY'
  /** Wants an answer within an hour. */
  | 'INFO'
  | 'WARNING';

export type FilterCrashesQueryVariables = Exact<{
  slug: string;
  filter?: CrashFilter | null | undefined;
}>;


export type FilterCrashesQuery = { project: { crashes: { nodes: Array<{ at: string }> } } | null };

export type CrashStatsQueryVariables = Exact<{
  slug: string;
  filter?: CrashFilter | null | undefined;
  groupBy?: Array<CrashDimension> | CrashDimension | null | undefined;
  interval?: Interval | null | undefined;
  period?: Period | null | undefined;
}>;


export type CrashStatsQuery = { project: { crashStats: Array<{ at: string | null, release: string | null, environment: string | null, platform: string | null, os: string | null, device: string | null, category: CrashCategory | null, severity: Severity | null, count: number, users: number }> } | null };

export type CrashesAfterSubscriptionVariables = Exact<{
  project: string;
  after?: string | null | undefined;
  minSeverity?: Severity | null | undefined;
}>;


export type CrashesAfterSubscription = { crashReported: { cursor: string, crash: { eventId: string } | null, lagged: { skipped: number } | null } };

export type IssuesAfterSubscriptionVariables = Exact<{
  project: string;
  after?: string | null | undefined;
}>;


export type IssuesAfterSubscription = { issueChanged: { cursor: string, issue: { shortId: string, status: IssueStatus, crashCount: number } | null } };

export type CursorQueryVariables = Exact<{
  slug: string;
}>;


export type CursorQuery = { project: { cursor: string } | null };

export type LiveCursorSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveCursorSubscription = { live: { project: { cursor: string } | null } };

export type IssueByNumberQueryVariables = Exact<{
  slug: string;
  shortId: string;
}>;


export type IssueByNumberQuery = { project: { issue: { id: string } | null } | null };

export type ResolveOneMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveOneMutation = { resolveIssue: { errors: Array<{ message: string }> } };

export type AssignOneMutationVariables = Exact<{
  input: AssignIssueInput;
}>;


export type AssignOneMutation = { assignIssue: { errors: Array<{ message: string }> } };

export type ReportToMutationVariables = Exact<{
  input: ReportCrashInput;
}>;


export type ReportToMutation = { reportCrash: { eventId: string | null, errors: Array<{ message: string }> } };

export type HostilePluginsQueryVariables = Exact<{ [key: string]: never; }>;


export type HostilePluginsQuery = { plugins: Array<{ name: string, state: PluginState, required: boolean, circuit: CircuitState, calls: number, failures: number, lastError: string | null, faults: Array<{ code: PluginFaultCode, message: string }> }> };

export type ReadKeptQueryVariables = Exact<{
  slug: string;
}>;


export type ReadKeptQuery = { project: { crashes: { nodes: Array<{ eventId: string, message: string | null }> }, issues: { nodes: Array<{ crashCount: number, userCount: number }> }, intake: Array<{ category: string, outcome: string, reason: string, quantity: number }>, releases: { nodes: Array<{ version: string, sessions: number, crashFreeSessions: number | null, users: number, crashFreeUsers: number | null, health: { crashedSessions: number, erroredSessions: number } }> } } | null };

export type RevokeKeyMutationVariables = Exact<{
  input: RevokeProjectKeyInput;
}>;


export type RevokeKeyMutation = { revokeProjectKey: { key: { revokedAt: string | null } | null } };

export type CreateKeyMutationVariables = Exact<{
  input: CreateProjectKeyInput;
}>;


export type CreateKeyMutation = { createProjectKey: { key: { publicKey: string } | null } };

export type ReadIssuesQueryVariables = Exact<{
  slug: string;
}>;


export type ReadIssuesQuery = { project: { issues: { nodes: Array<{ id: string, shortId: string, title: string, culprit: string | null, status: IssueStatus, severity: Severity, platform: string, crashCount: number, userCount: number, firstSeen: string, lastSeen: string, assignee: string | null, resolution: { held: boolean, recurrences: number, secondsToResolve: number } | null }> } } | null };

export type PageIssuesQueryVariables = Exact<{
  slug: string;
  filter?: IssueFilter | null | undefined;
  orderBy?: IssueOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PageIssuesQuery = { project: { issues: { totalCount: number, nodes: Array<{ id: string, title: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type PageCrashesQueryVariables = Exact<{
  slug: string;
  filter?: CrashFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PageCrashesQuery = { project: { crashes: { nodes: Array<{ id: string, at: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type PageCrashesOfIssueQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PageCrashesOfIssueQuery = { node:
    | { crashes: { nodes: Array<{ id: string, at: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type ReadIdsQueryVariables = Exact<{
  slug: string;
}>;


export type ReadIdsQuery = { project: { id: string, issues: { nodes: Array<{ id: string, shortId: string }> }, crashes: { nodes: Array<{ id: string }> }, releases: { nodes: Array<{ id: string }> } } | null };

export type ReadNodesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReadNodesQuery = { nodes: Array<
    | { __typename: 'Crash', id: string }
    | { __typename: 'Delivery', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'Release', id: string }
   | null> };

export type ReadIssueQueryVariables = Exact<{
  slug: string;
  shortId: string;
}>;


export type ReadIssueQuery = { project: { issue: { id: string } | null } | null };

export type IssueChangedSubscriptionVariables = Exact<{
  project: string;
}>;


export type IssueChangedSubscription = { issueChanged: { issue: { status: IssueStatus } | null } };

export type ResolveMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveMutation = { resolveIssue: { issue: { status: IssueStatus } | null, errors: Array<{ code: UserErrorCode }> } };

export type IgnoreMutationVariables = Exact<{
  input: IgnoreIssueInput;
}>;


export type IgnoreMutation = { ignoreIssue: { issue: { status: IssueStatus } | null } };

export type ReopenMutationVariables = Exact<{
  input: ReopenIssueInput;
}>;


export type ReopenMutation = { reopenIssue: { issue: { status: IssueStatus } | null } };

export type AssignMutationVariables = Exact<{
  input: AssignIssueInput;
}>;


export type AssignMutation = { assignIssue: { issue: { assignee: string | null } | null } };

export type ReadCategoriesQueryVariables = Exact<{
  slug: string;
}>;


export type ReadCategoriesQuery = { project: { issues: { nodes: Array<{ category: CrashCategory, severity: Severity }> } } | null };

export type GlobalIdsQueryVariables = Exact<{
  slug: string;
}>;


export type GlobalIdsQuery = { project: { id: string, issue: { id: string } | null, crashes: { nodes: Array<{ id: string }> }, releases: { nodes: Array<{ id: string }> } } | null };

export type ProjectIdsQueryVariables = Exact<{
  first: number;
}>;


export type ProjectIdsQuery = { projects: { nodes: Array<{ id: string, slug: string }> } };

export type PreciseIssuesSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseIssuesSubscription = { live: { project: { issues: { nodes: Array<{ title: string, crashCount: number }> } } | null } };

export type PreciseCountSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseCountSubscription = { live: { project: { issues: { totalCount: number } } | null } };

export type PreciseIssueSubscriptionVariables = Exact<{
  slug: string;
  first: string;
}>;


export type PreciseIssueSubscription = { live: { project: { issue: { crashCount: number } | null } | null } };

export type PreciseCrashesSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseCrashesSubscription = { live: { project: { crashes: { nodes: Array<{ eventId: string }> } } | null } };

export type PreciseStatsSubscriptionVariables = Exact<{
  slug: string;
  period: Period;
}>;


export type PreciseStatsSubscription = { live: { project: { crashStats: Array<{ count: number }> } | null } };

export type PreciseIntakeSubscriptionVariables = Exact<{
  slug: string;
  period: Period;
}>;


export type PreciseIntakeSubscription = { live: { project: { intake: Array<{ outcome: string, quantity: number }> } | null } };

export type PreciseOtherIssueSubscriptionVariables = Exact<{
  slug: string;
  second: string;
}>;


export type PreciseOtherIssueSubscription = { live: { project: { issue: { crashCount: number, crashes: { nodes: Array<{ eventId: string }> } } | null } | null } };

export type PreciseReleasesSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseReleasesSubscription = { live: { project: { releases: { nodes: Array<{ version: string, sessions: number }> } } | null } };

export type PreciseSettingsSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseSettingsSubscription = { live: { project: { name: string, keys: Array<{ label: string }> } | null } };

export type PreciseNodeSubscriptionVariables = Exact<{
  id: string;
}>;


export type PreciseNodeSubscription = { live: { node:
      | { name: string }
      | Record<PropertyKey, never>
     | null } };

export type LiveIssuesSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveIssuesSubscription = { live: { project: { issues: { nodes: Array<{ shortId: string, crashCount: number, status: IssueStatus }> } } | null } };

export type LiveCountSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveCountSubscription = { live: { project: { crashStats: Array<{ count: number }> } | null } };

export type IssueIdQueryVariables = Exact<{
  slug: string;
  shortId: string;
}>;


export type IssueIdQuery = { project: { issue: { id: string } | null } | null };

export type ResolveLiveMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveLiveMutation = { resolveIssue: { issue: { id: string } | null } };

export type RevokeReaderMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeReaderMutation = { revokeToken: { id: string | null } };

export type CursorsQueryVariables = Exact<{
  first: number;
}>;


export type CursorsQuery = { projects: { nodes: Array<{ cursor: string }> } };

export type NestedQueryVariables = Exact<{
  slug: string;
}>;


export type NestedQuery = { project: { slug: string, cursor: string, issues: { totalCount: number, nodes: Array<{ shortId: string, title: string, severity: Severity, crashCount: number, userCount: number, team: string, resolution: { held: boolean } | null, project: { slug: string }, crashes: { nodes: Array<{ eventId: string, at: string, message: string | null, tags: Array<{ key: string, value: string }>, breadcrumbs: Array<{ message: string | null }>, user: { id: string | null } | null, system: { osName: string | null } | null, app: { name: string | null } | null, exceptions: Array<{ type: string | null, value: string | null, frames: Array<{ function: string | null, filename: string | null, lineno: number | null, context: { line: string } | null }> }>, classification: { severity: Severity, category: CrashCategory, votes: Array<{ classifier: string, reason: string }> }, impact: { affectedUsers: number, affectedFeatures: Array<string>, businessImpact: BusinessImpactLevel }, recommendations: Array<{ action: string }>, issue: { shortId: string }, project: { slug: string } }> } }> }, crashes: { nodes: Array<{ eventId: string, issue: { title: string }, impact: { affectedUsers: number } }> }, releases: { nodes: Array<{ version: string, sessions: number, crashFreeSessions: number | null, users: number, crashFreeUsers: number | null }> }, keys: Array<{ dsn: string }>, intake: Array<{ quantity: number }> } | null };

export type TestNotifierMutationVariables = Exact<{
  input: TestNotifierInput;
}>;


export type TestNotifierMutation = { testNotifier: { delivery: { id: string, notifier: string, subject: string, title: string, action: NotificationAction, level: WarningLevel, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, settledAt: string | null, receiptId: string | null, receiptNote: string | null } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ReadDeliveriesQueryVariables = Exact<{
  filter?: DeliveryFilter | null | undefined;
}>;


export type ReadDeliveriesQuery = { deliveries: { nodes: Array<{ id: string, notifier: string, subject: string, title: string, action: NotificationAction, level: WarningLevel, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, settledAt: string | null, receiptId: string | null, receiptNote: string | null }> } };

export type WatchDeliveriesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WatchDeliveriesSubscription = { live: { deliveries: { nodes: Array<{ state: DeliveryState }> } } };

export type ReadDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type ReadDeliveryQuery = { node:
    | { subject: string }
    | Record<PropertyKey, never>
   | null };

export type ResendDeliveryMutationVariables = Exact<{
  input: ResendDeliveryInput;
}>;


export type ResendDeliveryMutation = { resendDelivery: { delivery: { state: DeliveryState, attempts: number } | null, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type ResendDeliveriesMutationVariables = Exact<{
  input: ResendDeliveriesInput;
}>;


export type ResendDeliveriesMutation = { resendDeliveries: { count: number, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type DiscardDeliveryMutationVariables = Exact<{
  input: DiscardDeliveryInput;
}>;


export type DiscardDeliveryMutation = { discardDelivery: { discarded: boolean, errors: Array<{ code: UserErrorCode }> } };

export type PreviewNotificationQueryVariables = Exact<{
  notifier: string;
  title?: string | null | undefined;
  project?: string | null | undefined;
}>;


export type PreviewNotificationQuery = { notificationPreview: { parts: Array<{ name: string, contentType: string, body: string }>, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type PluginCrashQueryVariables = Exact<{
  slug: string;
  eventId: string;
}>;


export type PluginCrashQuery = { project: { crash: { classification: { votes: Array<{ plugin: string, classifier: string, reason: string }> }, processing: { steps: Array<{ plugin: string | null, failure: string | null }> } } | null } | null };

export type PluginStatusesQueryVariables = Exact<{ [key: string]: never; }>;


export type PluginStatusesQuery = { plugins: Array<{ name: string, version: string | null, kinds: Array<string>, state: PluginState, circuit: CircuitState, calls: number, failures: number, lastError: string | null, latencyP50: number | null, latencyP99: number | null, required: boolean, isolated: boolean, configuration: unknown, faults: Array<{ code: PluginFaultCode, message: string }>, additions: Array<{ kind: string, name: string, circuit: CircuitState, calls: number, failures: number }>, options: Array<{ path: string, type: string, required: boolean, description: string, secret: boolean }> }> };

export type PluginNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type PluginNamesQuery = { plugins: Array<{ name: string, state: PluginState }> };

export type DisablePluginMutationVariables = Exact<{
  input: PluginInput;
}>;


export type DisablePluginMutation = { disablePlugin: { plugin: { state: PluginState } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type EnablePluginMutationVariables = Exact<{
  input: PluginInput;
}>;


export type EnablePluginMutation = { enablePlugin: { plugin: { state: PluginState } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ResetPluginCircuitMutationVariables = Exact<{
  input: PluginInput;
}>;


export type ResetPluginCircuitMutation = { resetPluginCircuit: { plugin: { circuit: CircuitState } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ReloadPluginMutationVariables = Exact<{
  input: PluginInput;
}>;


export type ReloadPluginMutation = { reloadPlugin: { plugin: { configuration: unknown } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type PluginChangesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PluginChangesSubscription = { pluginChanged: { plugin: { name: string, state: PluginState, circuit: CircuitState } | null, lagged: { skipped: number } | null } };

export type ReadReportedQueryVariables = Exact<{
  slug: string;
  eventId: string;
}>;


export type ReadReportedQuery = { project: { crash: { at: string, level: Level, handled: boolean | null, platform: string | null, release: string | null, environment: string | null, transaction: string | null, severity: Severity, category: CrashCategory, sdk: string | null, raw: unknown, exceptions: Array<{ type: string | null, value: string | null, frames: Array<{ function: string | null, lineno: number | null, inApp: boolean }> }>, tags: Array<{ key: string, value: string }>, user: { id: string | null, role: string | null } | null, system: { deviceModel: string | null } | null, business: { activeBatches: number | null, dataIntegrity: string | null } | null, breadcrumbs: Array<{ message: string | null }>, issue: { title: string, crashCount: number, userCount: number } } | null } | null };

export type CountReportedQueryVariables = Exact<{
  slug: string;
}>;


export type CountReportedQuery = { project: { crashStats: Array<{ count: number }> } | null };

export type ReadProjectQueryVariables = Exact<{
  slug: string;
}>;


export type ReadProjectQuery = { project: { id: string, issues: { nodes: Array<{ id: string }> }, crashes: { nodes: Array<{ id: string }> }, releases: { nodes: Array<{ id: string }> } } | null };

export type ReadProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadProjectsQuery = { projects: { nodes: Array<{ slug: string }> } };

export type ReadNodeQueryVariables = Exact<{
  id: string;
}>;


export type ReadNodeQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type CrashesSubscriptionVariables = Exact<{
  project: string;
}>;


export type CrashesSubscription = { crashReported: { crash: { id: string } | null } };

export type ReportMutationVariables = Exact<{
  input: ReportCrashInput;
}>;


export type ReportMutation = { reportCrash: { eventId: string | null, crash: { message: string | null } | null, errors: Array<{ code: UserErrorCode }> } };

export type ResolveTheirsMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveTheirsMutation = { resolveIssue: { issue: { id: string } | null, errors: Array<{ code: UserErrorCode }> } };

export type AddKeyMutationVariables = Exact<{
  input: CreateProjectKeyInput;
}>;


export type AddKeyMutation = { createProjectKey: { key: { label: string } | null, errors: Array<{ code: UserErrorCode }> } };

export type EndKeyMutationVariables = Exact<{
  input: RevokeProjectKeyInput;
}>;


export type EndKeyMutation = { revokeProjectKey: { key: { label: string } | null, errors: Array<{ code: UserErrorCode }> } };

export type MakeProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type MakeProjectMutation = { createProject: { project: { slug: string } | null, errors: Array<{ code: UserErrorCode }> } };

export type MakeTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type MakeTokenMutation = { createToken: { secret: string | null, errors: Array<{ code: UserErrorCode }> } };

export type EndTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type EndTokenMutation = { revokeToken: { id: string | null, errors: Array<{ code: UserErrorCode }> } };

export type TokensQueryVariables = Exact<{ [key: string]: never; }>;


export type TokensQuery = { tokens: { nodes: Array<{ id: string, name: string, abilities: Array<Ability>, projects: Array<{ slug: string }> }> } };

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


export type ReadReleasesQuery = { project: { releases: { nodes: Array<{ version: string, sessions: number, crashFreeSessions: number | null, users: number, crashFreeUsers: number | null, health: { crashedSessions: number, erroredSessions: number } }> } } | null };

export type RelativesQueryVariables = Exact<{
  project: string;
  eventId: string;
}>;


export type RelativesQuery = { project: { crash: { similar: Array<{ similarity: number, crash: { eventId: string } }>, issue: { similar: Array<{ similarity: number, issue: { title: string } }> } } | null } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer: { __typename: 'Viewer', name: string } };

export type CreateDashboardTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateDashboardTokenMutation = { createToken: { secret: string | null, token: { trustedDocumentsOnly: boolean } | null, errors: Array<{ message: string }> } };

export type RegisterMutationVariables = Exact<{
  input: RegisterDocumentsInput;
}>;


export type RegisterMutation = { registerDocuments: { added: Array<string>, documents: Array<{ hash: string, operations: Array<string> }>, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ForgetMutationVariables = Exact<{
  input: ForgetDocumentsInput;
}>;


export type ForgetMutation = { forgetDocuments: { hashes: Array<string>, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type TrustedDocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type TrustedDocumentsQuery = { trustedDocuments: { nodes: Array<{ hash: string, text: string, by: string, faults: Array<string> }> } };

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
export const FilterCrashesDocument = new TypedDocumentString(`
    query FilterCrashes($slug: String!, $filter: CrashFilter) {
  project(slug: $slug) {
    crashes(filter: $filter, first: 100) {
      nodes {
        at
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FilterCrashesQuery, FilterCrashesQueryVariables>;
export const CrashStatsDocument = new TypedDocumentString(`
    query CrashStats($slug: String!, $filter: CrashFilter, $groupBy: [CrashDimension!], $interval: Interval, $period: Period) {
  project(slug: $slug) {
    crashStats(
      filter: $filter
      groupBy: $groupBy
      interval: $interval
      period: $period
    ) {
      at
      release
      environment
      platform
      os
      device
      category
      severity
      count
      users
    }
  }
}
    `) as unknown as TypedDocumentString<CrashStatsQuery, CrashStatsQueryVariables>;
export const CrashesAfterDocument = new TypedDocumentString(`
    subscription CrashesAfter($project: String!, $after: String, $minSeverity: Severity) {
  crashReported(project: $project, after: $after, minSeverity: $minSeverity) {
    cursor
    crash {
      eventId
    }
    lagged {
      skipped
    }
  }
}
    `) as unknown as TypedDocumentString<CrashesAfterSubscription, CrashesAfterSubscriptionVariables>;
export const IssuesAfterDocument = new TypedDocumentString(`
    subscription IssuesAfter($project: String!, $after: String) {
  issueChanged(project: $project, after: $after) {
    cursor
    issue {
      shortId
      status
      crashCount
    }
  }
}
    `) as unknown as TypedDocumentString<IssuesAfterSubscription, IssuesAfterSubscriptionVariables>;
export const CursorDocument = new TypedDocumentString(`
    query Cursor($slug: String!) {
  project(slug: $slug) {
    cursor
  }
}
    `) as unknown as TypedDocumentString<CursorQuery, CursorQueryVariables>;
export const LiveCursorDocument = new TypedDocumentString(`
    subscription LiveCursor($slug: String!) {
  live {
    project(slug: $slug) {
      cursor
    }
  }
}
    `) as unknown as TypedDocumentString<LiveCursorSubscription, LiveCursorSubscriptionVariables>;
export const IssueByNumberDocument = new TypedDocumentString(`
    query IssueByNumber($slug: String!, $shortId: String!) {
  project(slug: $slug) {
    issue(shortId: $shortId) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<IssueByNumberQuery, IssueByNumberQueryVariables>;
export const ResolveOneDocument = new TypedDocumentString(`
    mutation ResolveOne($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveOneMutation, ResolveOneMutationVariables>;
export const AssignOneDocument = new TypedDocumentString(`
    mutation AssignOne($input: AssignIssueInput!) {
  assignIssue(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AssignOneMutation, AssignOneMutationVariables>;
export const ReportToDocument = new TypedDocumentString(`
    mutation ReportTo($input: ReportCrashInput!) {
  reportCrash(input: $input) {
    eventId
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportToMutation, ReportToMutationVariables>;
export const HostilePluginsDocument = new TypedDocumentString(`
    query HostilePlugins {
  plugins {
    name
    state
    required
    circuit
    calls
    failures
    lastError
    faults {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HostilePluginsQuery, HostilePluginsQueryVariables>;
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
        health {
          crashedSessions
          erroredSessions
        }
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
export const ReadIssuesDocument = new TypedDocumentString(`
    query ReadIssues($slug: String!) {
  project(slug: $slug) {
    issues {
      nodes {
        id
        shortId
        title
        culprit
        status
        severity
        platform
        crashCount
        userCount
        firstSeen
        lastSeen
        assignee
        resolution {
          held
          recurrences
          secondsToResolve
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadIssuesQuery, ReadIssuesQueryVariables>;
export const PageIssuesDocument = new TypedDocumentString(`
    query PageIssues($slug: String!, $filter: IssueFilter, $orderBy: IssueOrder, $first: Int, $after: String, $last: Int, $before: String) {
  project(slug: $slug) {
    issues(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      nodes {
        id
        title
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PageIssuesQuery, PageIssuesQueryVariables>;
export const PageCrashesDocument = new TypedDocumentString(`
    query PageCrashes($slug: String!, $filter: CrashFilter, $first: Int, $after: String, $last: Int, $before: String) {
  project(slug: $slug) {
    crashes(
      filter: $filter
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      nodes {
        id
        at
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PageCrashesQuery, PageCrashesQueryVariables>;
export const PageCrashesOfIssueDocument = new TypedDocumentString(`
    query PageCrashesOfIssue($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  node(id: $id) {
    ... on Issue {
      crashes(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          at
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PageCrashesOfIssueQuery, PageCrashesOfIssueQueryVariables>;
export const ReadIdsDocument = new TypedDocumentString(`
    query ReadIds($slug: String!) {
  project(slug: $slug) {
    id
    issues(first: 2) {
      nodes {
        id
        shortId
      }
    }
    crashes(first: 2) {
      nodes {
        id
      }
    }
    releases(first: 2) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadIdsQuery, ReadIdsQueryVariables>;
export const ReadNodesDocument = new TypedDocumentString(`
    query ReadNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<ReadNodesQuery, ReadNodesQueryVariables>;
export const ReadIssueDocument = new TypedDocumentString(`
    query ReadIssue($slug: String!, $shortId: String!) {
  project(slug: $slug) {
    issue(shortId: $shortId) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReadIssueQuery, ReadIssueQueryVariables>;
export const IssueChangedDocument = new TypedDocumentString(`
    subscription IssueChanged($project: String!) {
  issueChanged(project: $project) {
    issue {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<IssueChangedSubscription, IssueChangedSubscriptionVariables>;
export const ResolveDocument = new TypedDocumentString(`
    mutation Resolve($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    issue {
      status
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveMutation, ResolveMutationVariables>;
export const IgnoreDocument = new TypedDocumentString(`
    mutation Ignore($input: IgnoreIssueInput!) {
  ignoreIssue(input: $input) {
    issue {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<IgnoreMutation, IgnoreMutationVariables>;
export const ReopenDocument = new TypedDocumentString(`
    mutation Reopen($input: ReopenIssueInput!) {
  reopenIssue(input: $input) {
    issue {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenMutation, ReopenMutationVariables>;
export const AssignDocument = new TypedDocumentString(`
    mutation Assign($input: AssignIssueInput!) {
  assignIssue(input: $input) {
    issue {
      assignee
    }
  }
}
    `) as unknown as TypedDocumentString<AssignMutation, AssignMutationVariables>;
export const ReadCategoriesDocument = new TypedDocumentString(`
    query ReadCategories($slug: String!) {
  project(slug: $slug) {
    issues {
      nodes {
        category
        severity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadCategoriesQuery, ReadCategoriesQueryVariables>;
export const GlobalIdsDocument = new TypedDocumentString(`
    query GlobalIds($slug: String!) {
  project(slug: $slug) {
    id
    issue(shortId: "DEPENDS-1") {
      id
    }
    crashes {
      nodes {
        id
      }
    }
    releases {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GlobalIdsQuery, GlobalIdsQueryVariables>;
export const ProjectIdsDocument = new TypedDocumentString(`
    query ProjectIds($first: Int!) {
  projects(first: $first) {
    nodes {
      id
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectIdsQuery, ProjectIdsQueryVariables>;
export const PreciseIssuesDocument = new TypedDocumentString(`
    subscription PreciseIssues($slug: String!) {
  live {
    project(slug: $slug) {
      issues {
        nodes {
          title
          crashCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseIssuesSubscription, PreciseIssuesSubscriptionVariables>;
export const PreciseCountDocument = new TypedDocumentString(`
    subscription PreciseCount($slug: String!) {
  live {
    project(slug: $slug) {
      issues {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseCountSubscription, PreciseCountSubscriptionVariables>;
export const PreciseIssueDocument = new TypedDocumentString(`
    subscription PreciseIssue($slug: String!, $first: String!) {
  live {
    project(slug: $slug) {
      issue(shortId: $first) {
        crashCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseIssueSubscription, PreciseIssueSubscriptionVariables>;
export const PreciseCrashesDocument = new TypedDocumentString(`
    subscription PreciseCrashes($slug: String!) {
  live {
    project(slug: $slug) {
      crashes {
        nodes {
          eventId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseCrashesSubscription, PreciseCrashesSubscriptionVariables>;
export const PreciseStatsDocument = new TypedDocumentString(`
    subscription PreciseStats($slug: String!, $period: Period!) {
  live {
    project(slug: $slug) {
      crashStats(period: $period) {
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseStatsSubscription, PreciseStatsSubscriptionVariables>;
export const PreciseIntakeDocument = new TypedDocumentString(`
    subscription PreciseIntake($slug: String!, $period: Period!) {
  live {
    project(slug: $slug) {
      intake(period: $period) {
        outcome
        quantity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseIntakeSubscription, PreciseIntakeSubscriptionVariables>;
export const PreciseOtherIssueDocument = new TypedDocumentString(`
    subscription PreciseOtherIssue($slug: String!, $second: String!) {
  live {
    project(slug: $slug) {
      issue(shortId: $second) {
        crashCount
        crashes {
          nodes {
            eventId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseOtherIssueSubscription, PreciseOtherIssueSubscriptionVariables>;
export const PreciseReleasesDocument = new TypedDocumentString(`
    subscription PreciseReleases($slug: String!) {
  live {
    project(slug: $slug) {
      releases {
        nodes {
          version
          sessions
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseReleasesSubscription, PreciseReleasesSubscriptionVariables>;
export const PreciseSettingsDocument = new TypedDocumentString(`
    subscription PreciseSettings($slug: String!) {
  live {
    project(slug: $slug) {
      name
      keys {
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseSettingsSubscription, PreciseSettingsSubscriptionVariables>;
export const PreciseNodeDocument = new TypedDocumentString(`
    subscription PreciseNode($id: ID!) {
  live {
    node(id: $id) {
      ... on Project {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseNodeSubscription, PreciseNodeSubscriptionVariables>;
export const LiveIssuesDocument = new TypedDocumentString(`
    subscription LiveIssues($slug: String!) {
  live {
    project(slug: $slug) {
      issues(orderBy: { field: FIRST_SEEN, direction: ASC }) {
        nodes {
          shortId
          crashCount
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveIssuesSubscription, LiveIssuesSubscriptionVariables>;
export const LiveCountDocument = new TypedDocumentString(`
    subscription LiveCount($slug: String!) {
  live {
    project(slug: $slug) {
      crashStats {
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveCountSubscription, LiveCountSubscriptionVariables>;
export const IssueIdDocument = new TypedDocumentString(`
    query IssueId($slug: String!, $shortId: String!) {
  project(slug: $slug) {
    issue(shortId: $shortId) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<IssueIdQuery, IssueIdQueryVariables>;
export const ResolveLiveDocument = new TypedDocumentString(`
    mutation ResolveLive($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    issue {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveLiveMutation, ResolveLiveMutationVariables>;
export const RevokeReaderDocument = new TypedDocumentString(`
    mutation RevokeReader($input: RevokeTokenInput!) {
  revokeToken(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeReaderMutation, RevokeReaderMutationVariables>;
export const CursorsDocument = new TypedDocumentString(`
    query Cursors($first: Int!) {
  projects(first: $first) {
    nodes {
      cursor
    }
  }
}
    `) as unknown as TypedDocumentString<CursorsQuery, CursorsQueryVariables>;
export const NestedDocument = new TypedDocumentString(`
    query Nested($slug: String!) {
  project(slug: $slug) {
    slug
    cursor
    issues(first: 20) {
      totalCount
      nodes {
        shortId
        title
        severity
        crashCount
        userCount
        team
        resolution {
          held
        }
        project {
          slug
        }
        crashes(first: 5) {
          nodes {
            eventId
            at
            message
            tags {
              key
              value
            }
            breadcrumbs {
              message
            }
            user {
              id
            }
            system {
              osName
            }
            app {
              name
            }
            exceptions {
              type
              value
              frames {
                function
                filename
                lineno
                context {
                  line
                }
              }
            }
            classification {
              severity
              category
              votes {
                classifier
                reason
              }
            }
            impact {
              affectedUsers
              affectedFeatures
              businessImpact
            }
            recommendations {
              action
            }
            issue {
              shortId
            }
            project {
              slug
            }
          }
        }
      }
    }
    crashes(first: 50) {
      nodes {
        eventId
        issue {
          title
        }
        impact {
          affectedUsers
        }
      }
    }
    releases(first: 20) {
      nodes {
        version
        sessions
        crashFreeSessions
        users
        crashFreeUsers
      }
    }
    keys {
      dsn
    }
    intake {
      quantity
    }
  }
}
    `) as unknown as TypedDocumentString<NestedQuery, NestedQueryVariables>;
export const TestNotifierDocument = new TypedDocumentString(`
    mutation TestNotifier($input: TestNotifierInput!) {
  testNotifier(input: $input) {
    delivery {
      id
      notifier
      subject
      title
      action
      level
      state
      attempts
      lastError
      nextAttemptAt
      settledAt
      receiptId
      receiptNote
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<TestNotifierMutation, TestNotifierMutationVariables>;
export const ReadDeliveriesDocument = new TypedDocumentString(`
    query ReadDeliveries($filter: DeliveryFilter) {
  deliveries(filter: $filter, first: 100) {
    nodes {
      id
      notifier
      subject
      title
      action
      level
      state
      attempts
      lastError
      nextAttemptAt
      settledAt
      receiptId
      receiptNote
    }
  }
}
    `) as unknown as TypedDocumentString<ReadDeliveriesQuery, ReadDeliveriesQueryVariables>;
export const WatchDeliveriesDocument = new TypedDocumentString(`
    subscription WatchDeliveries {
  live {
    deliveries {
      nodes {
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WatchDeliveriesSubscription, WatchDeliveriesSubscriptionVariables>;
export const ReadDeliveryDocument = new TypedDocumentString(`
    query ReadDelivery($id: ID!) {
  node(id: $id) {
    ... on Delivery {
      subject
    }
  }
}
    `) as unknown as TypedDocumentString<ReadDeliveryQuery, ReadDeliveryQueryVariables>;
export const ResendDeliveryDocument = new TypedDocumentString(`
    mutation ResendDelivery($input: ResendDeliveryInput!) {
  resendDelivery(input: $input) {
    delivery {
      state
      attempts
    }
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResendDeliveryMutation, ResendDeliveryMutationVariables>;
export const ResendDeliveriesDocument = new TypedDocumentString(`
    mutation ResendDeliveries($input: ResendDeliveriesInput!) {
  resendDeliveries(input: $input) {
    count
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResendDeliveriesMutation, ResendDeliveriesMutationVariables>;
export const DiscardDeliveryDocument = new TypedDocumentString(`
    mutation DiscardDelivery($input: DiscardDeliveryInput!) {
  discardDelivery(input: $input) {
    discarded
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardDeliveryMutation, DiscardDeliveryMutationVariables>;
export const PreviewNotificationDocument = new TypedDocumentString(`
    query PreviewNotification($notifier: String!, $title: String, $project: String) {
  notificationPreview(notifier: $notifier, title: $title, project: $project) {
    parts {
      name
      contentType
      body
    }
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewNotificationQuery, PreviewNotificationQueryVariables>;
export const PluginCrashDocument = new TypedDocumentString(`
    query PluginCrash($slug: String!, $eventId: String!) {
  project(slug: $slug) {
    crash(eventId: $eventId) {
      classification {
        votes {
          plugin
          classifier
          reason
        }
      }
      processing {
        steps {
          plugin
          failure
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PluginCrashQuery, PluginCrashQueryVariables>;
export const PluginStatusesDocument = new TypedDocumentString(`
    query PluginStatuses {
  plugins {
    name
    version
    kinds
    state
    circuit
    calls
    failures
    lastError
    latencyP50
    latencyP99
    required
    isolated
    configuration
    faults {
      code
      message
    }
    additions {
      kind
      name
      circuit
      calls
      failures
    }
    options {
      path
      type
      required
      description
      secret
    }
  }
}
    `) as unknown as TypedDocumentString<PluginStatusesQuery, PluginStatusesQueryVariables>;
export const PluginNamesDocument = new TypedDocumentString(`
    query PluginNames {
  plugins {
    name
    state
  }
}
    `) as unknown as TypedDocumentString<PluginNamesQuery, PluginNamesQueryVariables>;
export const DisablePluginDocument = new TypedDocumentString(`
    mutation DisablePlugin($input: PluginInput!) {
  disablePlugin(input: $input) {
    plugin {
      state
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DisablePluginMutation, DisablePluginMutationVariables>;
export const EnablePluginDocument = new TypedDocumentString(`
    mutation EnablePlugin($input: PluginInput!) {
  enablePlugin(input: $input) {
    plugin {
      state
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<EnablePluginMutation, EnablePluginMutationVariables>;
export const ResetPluginCircuitDocument = new TypedDocumentString(`
    mutation ResetPluginCircuit($input: PluginInput!) {
  resetPluginCircuit(input: $input) {
    plugin {
      circuit
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPluginCircuitMutation, ResetPluginCircuitMutationVariables>;
export const ReloadPluginDocument = new TypedDocumentString(`
    mutation ReloadPlugin($input: PluginInput!) {
  reloadPlugin(input: $input) {
    plugin {
      configuration
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReloadPluginMutation, ReloadPluginMutationVariables>;
export const PluginChangesDocument = new TypedDocumentString(`
    subscription PluginChanges {
  pluginChanged {
    plugin {
      name
      state
      circuit
    }
    lagged {
      skipped
    }
  }
}
    `) as unknown as TypedDocumentString<PluginChangesSubscription, PluginChangesSubscriptionVariables>;
export const ReadReportedDocument = new TypedDocumentString(`
    query ReadReported($slug: String!, $eventId: String!) {
  project(slug: $slug) {
    crash(eventId: $eventId) {
      at
      level
      handled
      platform
      release
      environment
      transaction
      severity
      category
      sdk
      exceptions {
        type
        value
        frames {
          function
          lineno
          inApp
        }
      }
      tags {
        key
        value
      }
      user {
        id
        role
      }
      system {
        deviceModel
      }
      business {
        activeBatches
        dataIntegrity
      }
      breadcrumbs {
        message
      }
      issue {
        title
        crashCount
        userCount
      }
      raw
    }
  }
}
    `) as unknown as TypedDocumentString<ReadReportedQuery, ReadReportedQueryVariables>;
export const CountReportedDocument = new TypedDocumentString(`
    query CountReported($slug: String!) {
  project(slug: $slug) {
    crashStats {
      count
    }
  }
}
    `) as unknown as TypedDocumentString<CountReportedQuery, CountReportedQueryVariables>;
export const ReadProjectDocument = new TypedDocumentString(`
    query ReadProject($slug: String!) {
  project(slug: $slug) {
    id
    issues {
      nodes {
        id
      }
    }
    crashes {
      nodes {
        id
      }
    }
    releases {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadProjectQuery, ReadProjectQueryVariables>;
export const ReadProjectsDocument = new TypedDocumentString(`
    query ReadProjects {
  projects {
    nodes {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<ReadProjectsQuery, ReadProjectsQueryVariables>;
export const ReadNodeDocument = new TypedDocumentString(`
    query ReadNode($id: ID!) {
  node(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadNodeQuery, ReadNodeQueryVariables>;
export const CrashesDocument = new TypedDocumentString(`
    subscription Crashes($project: String!) {
  crashReported(project: $project) {
    crash {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CrashesSubscription, CrashesSubscriptionVariables>;
export const ReportDocument = new TypedDocumentString(`
    mutation Report($input: ReportCrashInput!) {
  reportCrash(input: $input) {
    eventId
    crash {
      message
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ReportMutation, ReportMutationVariables>;
export const ResolveTheirsDocument = new TypedDocumentString(`
    mutation ResolveTheirs($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    issue {
      id
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveTheirsMutation, ResolveTheirsMutationVariables>;
export const AddKeyDocument = new TypedDocumentString(`
    mutation AddKey($input: CreateProjectKeyInput!) {
  createProjectKey(input: $input) {
    key {
      label
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AddKeyMutation, AddKeyMutationVariables>;
export const EndKeyDocument = new TypedDocumentString(`
    mutation EndKey($input: RevokeProjectKeyInput!) {
  revokeProjectKey(input: $input) {
    key {
      label
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EndKeyMutation, EndKeyMutationVariables>;
export const MakeProjectDocument = new TypedDocumentString(`
    mutation MakeProject($input: CreateProjectInput!) {
  createProject(input: $input) {
    project {
      slug
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MakeProjectMutation, MakeProjectMutationVariables>;
export const MakeTokenDocument = new TypedDocumentString(`
    mutation MakeToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    secret
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MakeTokenMutation, MakeTokenMutationVariables>;
export const EndTokenDocument = new TypedDocumentString(`
    mutation EndToken($input: RevokeTokenInput!) {
  revokeToken(input: $input) {
    id
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EndTokenMutation, EndTokenMutationVariables>;
export const TokensDocument = new TypedDocumentString(`
    query Tokens {
  tokens {
    nodes {
      id
      name
      abilities
      projects {
        slug
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TokensQuery, TokensQueryVariables>;
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
        health {
          crashedSessions
          erroredSessions
        }
        crashFreeSessions
        users
        crashFreeUsers
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadReleasesQuery, ReadReleasesQueryVariables>;
export const RelativesDocument = new TypedDocumentString(`
    query Relatives($project: String!, $eventId: String!) {
  project(slug: $project) {
    crash(eventId: $eventId) {
      similar(first: 2) {
        similarity
        crash {
          eventId
        }
      }
      issue {
        similar {
          similarity
          issue {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RelativesQuery, RelativesQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  viewer {
    name
    __typename
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const CreateDashboardTokenDocument = new TypedDocumentString(`
    mutation CreateDashboardToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    secret
    token {
      trustedDocumentsOnly
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateDashboardTokenMutation, CreateDashboardTokenMutationVariables>;
export const RegisterDocument = new TypedDocumentString(`
    mutation Register($input: RegisterDocumentsInput!) {
  registerDocuments(input: $input) {
    documents {
      hash
      operations
    }
    added
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const ForgetDocument = new TypedDocumentString(`
    mutation Forget($input: ForgetDocumentsInput!) {
  forgetDocuments(input: $input) {
    hashes
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ForgetMutation, ForgetMutationVariables>;
export const TrustedDocumentsDocument = new TypedDocumentString(`
    query TrustedDocuments {
  trustedDocuments {
    nodes {
      hash
      text
      by
      faults
    }
  }
}
    `) as unknown as TypedDocumentString<TrustedDocumentsQuery, TrustedDocumentsQueryVariables>;