/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ReadKept($slug: String!) {\n    project(slug: $slug) {\n      crashes { nodes { eventId message } }\n      issues { nodes { crashCount userCount } }\n      intake { category outcome reason quantity }\n      releases {\n        nodes { version sessions crashedSessions erroredSessions crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": typeof types.ReadKeptDocument,
    "\n  mutation RevokeKey($input: RevokeProjectKeyInput!) { revokeProjectKey(input: $input) { key { revokedAt } } }\n": typeof types.RevokeKeyDocument,
    "\n  mutation CreateKey($input: CreateProjectKeyInput!) { createProjectKey(input: $input) { key { publicKey } } }\n": typeof types.CreateKeyDocument,
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { number keys { publicKey dsn } } errors { message } }\n  }\n": typeof types.CreateProjectDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { message } }\n  }\n": typeof types.CreateTokenDocument,
    "\n  mutation ReportCrash($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId duplicate errors { code message path } crash { id } }\n  }\n": typeof types.ReportCrashDocument,
    "\n  subscription CrashReported($project: String!) {\n    crashReported(project: $project) { crash { eventId severity category exceptions { type value } message } }\n  }\n": typeof types.CrashReportedDocument,
    "\n  query ReadBoth($slug: String!, $id: String!, $own: String!) {\n    project(slug: $slug) {\n      crash(eventId: $id) { ...WholeCrash }\n      same: crash(eventId: $own) { ...WholeCrash }\n      issues { nodes { crashCount title } }\n    }\n  }\n  fragment WholeCrash on Crash {\n    eventId level platform release environment message\n    exceptions { type value module frames { function filename module package lineno inApp } }\n    tags { key value }\n    breadcrumbs { category message }\n    system { deviceModel osName osVersion }\n    app { name version build }\n    user { id }\n    classification { severity category votes { classifier } }\n    processing { notes }\n  }\n": typeof types.ReadBothDocument,
    "\n  query ReadCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        eventId severity category level handled platform release environment sdk\n        issue { title culprit userCount crashCount severity }\n        exceptions { type value frames { function filename lineno inApp context { line } } }\n        breadcrumbs { category message level data }\n        tags { key value }\n        user { id username role screen workflow recentActions }\n        system { deviceModel deviceFamily osName totalMemory batteryLevel }\n        app { name version memory databaseState performance }\n        business { activeCustomers activeBatches pendingTasks dataIntegrity }\n        classification { category team votes { plugin classifier severity } }\n        impact { affectedUsers businessImpact escalationRequired dataLossRisk }\n        recommendations { action priority }\n      }\n    }\n  }\n": typeof types.ReadCrashDocument,
    "\n  query ReadReleases($slug: String!) {\n    project(slug: $slug) {\n      releases {\n        nodes { version sessions crashedSessions erroredSessions crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": typeof types.ReadReleasesDocument,
};
const documents: Documents = {
    "\n  query ReadKept($slug: String!) {\n    project(slug: $slug) {\n      crashes { nodes { eventId message } }\n      issues { nodes { crashCount userCount } }\n      intake { category outcome reason quantity }\n      releases {\n        nodes { version sessions crashedSessions erroredSessions crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": types.ReadKeptDocument,
    "\n  mutation RevokeKey($input: RevokeProjectKeyInput!) { revokeProjectKey(input: $input) { key { revokedAt } } }\n": types.RevokeKeyDocument,
    "\n  mutation CreateKey($input: CreateProjectKeyInput!) { createProjectKey(input: $input) { key { publicKey } } }\n": types.CreateKeyDocument,
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { number keys { publicKey dsn } } errors { message } }\n  }\n": types.CreateProjectDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { message } }\n  }\n": types.CreateTokenDocument,
    "\n  mutation ReportCrash($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId duplicate errors { code message path } crash { id } }\n  }\n": types.ReportCrashDocument,
    "\n  subscription CrashReported($project: String!) {\n    crashReported(project: $project) { crash { eventId severity category exceptions { type value } message } }\n  }\n": types.CrashReportedDocument,
    "\n  query ReadBoth($slug: String!, $id: String!, $own: String!) {\n    project(slug: $slug) {\n      crash(eventId: $id) { ...WholeCrash }\n      same: crash(eventId: $own) { ...WholeCrash }\n      issues { nodes { crashCount title } }\n    }\n  }\n  fragment WholeCrash on Crash {\n    eventId level platform release environment message\n    exceptions { type value module frames { function filename module package lineno inApp } }\n    tags { key value }\n    breadcrumbs { category message }\n    system { deviceModel osName osVersion }\n    app { name version build }\n    user { id }\n    classification { severity category votes { classifier } }\n    processing { notes }\n  }\n": types.ReadBothDocument,
    "\n  query ReadCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        eventId severity category level handled platform release environment sdk\n        issue { title culprit userCount crashCount severity }\n        exceptions { type value frames { function filename lineno inApp context { line } } }\n        breadcrumbs { category message level data }\n        tags { key value }\n        user { id username role screen workflow recentActions }\n        system { deviceModel deviceFamily osName totalMemory batteryLevel }\n        app { name version memory databaseState performance }\n        business { activeCustomers activeBatches pendingTasks dataIntegrity }\n        classification { category team votes { plugin classifier severity } }\n        impact { affectedUsers businessImpact escalationRequired dataLossRisk }\n        recommendations { action priority }\n      }\n    }\n  }\n": types.ReadCrashDocument,
    "\n  query ReadReleases($slug: String!) {\n    project(slug: $slug) {\n      releases {\n        nodes { version sessions crashedSessions erroredSessions crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": types.ReadReleasesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadKept($slug: String!) {\n    project(slug: $slug) {\n      crashes { nodes { eventId message } }\n      issues { nodes { crashCount userCount } }\n      intake { category outcome reason quantity }\n      releases {\n        nodes { version sessions crashedSessions erroredSessions crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadKeptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeKey($input: RevokeProjectKeyInput!) { revokeProjectKey(input: $input) { key { revokedAt } } }\n"): typeof import('./graphql.ts').RevokeKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateKey($input: CreateProjectKeyInput!) { createProjectKey(input: $input) { key { publicKey } } }\n"): typeof import('./graphql.ts').CreateKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { number keys { publicKey dsn } } errors { message } }\n  }\n"): typeof import('./graphql.ts').CreateProjectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { message } }\n  }\n"): typeof import('./graphql.ts').CreateTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportCrash($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId duplicate errors { code message path } crash { id } }\n  }\n"): typeof import('./graphql.ts').ReportCrashDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CrashReported($project: String!) {\n    crashReported(project: $project) { crash { eventId severity category exceptions { type value } message } }\n  }\n"): typeof import('./graphql.ts').CrashReportedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadBoth($slug: String!, $id: String!, $own: String!) {\n    project(slug: $slug) {\n      crash(eventId: $id) { ...WholeCrash }\n      same: crash(eventId: $own) { ...WholeCrash }\n      issues { nodes { crashCount title } }\n    }\n  }\n  fragment WholeCrash on Crash {\n    eventId level platform release environment message\n    exceptions { type value module frames { function filename module package lineno inApp } }\n    tags { key value }\n    breadcrumbs { category message }\n    system { deviceModel osName osVersion }\n    app { name version build }\n    user { id }\n    classification { severity category votes { classifier } }\n    processing { notes }\n  }\n"): typeof import('./graphql.ts').ReadBothDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        eventId severity category level handled platform release environment sdk\n        issue { title culprit userCount crashCount severity }\n        exceptions { type value frames { function filename lineno inApp context { line } } }\n        breadcrumbs { category message level data }\n        tags { key value }\n        user { id username role screen workflow recentActions }\n        system { deviceModel deviceFamily osName totalMemory batteryLevel }\n        app { name version memory databaseState performance }\n        business { activeCustomers activeBatches pendingTasks dataIntegrity }\n        classification { category team votes { plugin classifier severity } }\n        impact { affectedUsers businessImpact escalationRequired dataLossRisk }\n        recommendations { action priority }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadCrashDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadReleases($slug: String!) {\n    project(slug: $slug) {\n      releases {\n        nodes { version sessions crashedSessions erroredSessions crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadReleasesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
