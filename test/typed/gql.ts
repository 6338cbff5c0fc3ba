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
    "\n  query FilterCrashes($slug: String!, $filter: CrashFilter) {\n    project(slug: $slug) { crashes(filter: $filter, first: 100) { nodes { at } } }\n  }\n": typeof types.FilterCrashesDocument,
    "\n  query CrashStats($slug: String!, $filter: CrashFilter, $groupBy: [CrashDimension!], $interval: Interval, $period: Period) {\n    project(slug: $slug) {\n      crashStats(filter: $filter, groupBy: $groupBy, interval: $interval, period: $period) {\n        at release environment platform os device category severity count users\n      }\n    }\n  }\n": typeof types.CrashStatsDocument,
    "\n  subscription CrashesAfter($project: String!, $after: String, $minSeverity: Severity) {\n    crashReported(project: $project, after: $after, minSeverity: $minSeverity) {\n      cursor\n      crash { eventId }\n      lagged { skipped }\n    }\n  }\n": typeof types.CrashesAfterDocument,
    "\n  subscription IssuesAfter($project: String!, $after: String) {\n    issueChanged(project: $project, after: $after) { cursor issue { shortId status crashCount } }\n  }\n": typeof types.IssuesAfterDocument,
    "\n  query Cursor($slug: String!) { project(slug: $slug) { cursor } }\n": typeof types.CursorDocument,
    "\n  subscription LiveCursor($slug: String!) { live { project(slug: $slug) { cursor } } }\n": typeof types.LiveCursorDocument,
    "\n  query IssueByNumber($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": typeof types.IssueByNumberDocument,
    "\n  mutation ResolveOne($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": typeof types.ResolveOneDocument,
    "\n  mutation AssignOne($input: AssignIssueInput!) { assignIssue(input: $input) { errors { message } } }\n": typeof types.AssignOneDocument,
    "\n  mutation ReportTo($input: ReportCrashInput!) { reportCrash(input: $input) { eventId errors { message } } }\n": typeof types.ReportToDocument,
    "\n  query HostilePlugins {\n    plugins { name state required circuit calls failures lastError faults { code message } }\n  }\n": typeof types.HostilePluginsDocument,
    "\n  query ReadKept($slug: String!) {\n    project(slug: $slug) {\n      crashes { nodes { eventId message } }\n      issues { nodes { crashCount userCount } }\n      intake { category outcome reason quantity }\n      releases {\n        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": typeof types.ReadKeptDocument,
    "\n  mutation RevokeKey($input: RevokeProjectKeyInput!) { revokeProjectKey(input: $input) { key { revokedAt } } }\n": typeof types.RevokeKeyDocument,
    "\n  mutation CreateKey($input: CreateProjectKeyInput!) { createProjectKey(input: $input) { key { publicKey } } }\n": typeof types.CreateKeyDocument,
    "\n  query ReadIssues($slug: String!) {\n    project(slug: $slug) {\n      issues {\n        nodes {\n          id shortId title culprit status severity platform crashCount userCount firstSeen lastSeen assignee\n          resolution { held recurrences secondsToResolve }\n        }\n      }\n    }\n  }\n": typeof types.ReadIssuesDocument,
    "\n  query PageIssues($slug: String!, $filter: IssueFilter, $orderBy: IssueOrder, $first: Int, $after: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      issues(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes { id title }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": typeof types.PageIssuesDocument,
    "\n  query PageCrashes($slug: String!, $filter: CrashFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      crashes(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n        nodes { id at }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": typeof types.PageCrashesDocument,
    "\n  query PageCrashesOfIssue($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    node(id: $id) {\n      ... on Issue {\n        crashes(first: $first, after: $after, last: $last, before: $before) {\n          nodes { id at }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n        }\n      }\n    }\n  }\n": typeof types.PageCrashesOfIssueDocument,
    "\n  query ReadIds($slug: String!) {\n    project(slug: $slug) {\n      id\n      issues(first: 2) { nodes { id shortId } }\n      crashes(first: 2) { nodes { id } }\n      releases(first: 2) { nodes { id } }\n    }\n  }\n": typeof types.ReadIdsDocument,
    "\n  query ReadNodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }\n": typeof types.ReadNodesDocument,
    "\n  query ReadIssue($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": typeof types.ReadIssueDocument,
    "\n  subscription IssueChanged($project: String!) { issueChanged(project: $project) { issue { status } } }\n": typeof types.IssueChangedDocument,
    "\n  mutation Resolve($input: ResolveIssueInput!) {\n    resolveIssue(input: $input) { issue { status } errors { code } }\n  }\n": typeof types.ResolveDocument,
    "\n  mutation Ignore($input: IgnoreIssueInput!) { ignoreIssue(input: $input) { issue { status } } }\n": typeof types.IgnoreDocument,
    "\n  mutation Reopen($input: ReopenIssueInput!) { reopenIssue(input: $input) { issue { status } } }\n": typeof types.ReopenDocument,
    "\n  mutation Assign($input: AssignIssueInput!) { assignIssue(input: $input) { issue { assignee } } }\n": typeof types.AssignDocument,
    "\n  query ReadCategories($slug: String!) { project(slug: $slug) { issues { nodes { category severity } } } }\n": typeof types.ReadCategoriesDocument,
    "\n  query GlobalIds($slug: String!) {\n    project(slug: $slug) {\n      id\n      issue(shortId: \"DEPENDS-1\") { id }\n      crashes { nodes { id } }\n      releases { nodes { id } }\n    }\n  }\n": typeof types.GlobalIdsDocument,
    "\n  query ProjectIds($first: Int!) { projects(first: $first) { nodes { id slug } } }\n": typeof types.ProjectIdsDocument,
    "\n    subscription PreciseIssues($slug: String!) {\n      live { project(slug: $slug) { issues { nodes { title crashCount } } } }\n    }\n  ": typeof types.PreciseIssuesDocument,
    "\n    subscription PreciseCount($slug: String!) { live { project(slug: $slug) { issues { totalCount } } } }\n  ": typeof types.PreciseCountDocument,
    "\n    subscription PreciseIssue($slug: String!, $first: String!) {\n      live { project(slug: $slug) { issue(shortId: $first) { crashCount } } }\n    }\n  ": typeof types.PreciseIssueDocument,
    "\n    subscription PreciseCrashes($slug: String!) { live { project(slug: $slug) { crashes { nodes { eventId } } } } }\n  ": typeof types.PreciseCrashesDocument,
    "\n    subscription PreciseStats($slug: String!, $period: Period!) {\n      live { project(slug: $slug) { crashStats(period: $period) { count } } }\n    }\n  ": typeof types.PreciseStatsDocument,
    "\n    subscription PreciseIntake($slug: String!, $period: Period!) {\n      live { project(slug: $slug) { intake(period: $period) { outcome quantity } } }\n    }\n  ": typeof types.PreciseIntakeDocument,
    "\n    subscription PreciseOtherIssue($slug: String!, $second: String!) {\n      live { project(slug: $slug) { issue(shortId: $second) { crashCount crashes { nodes { eventId } } } } }\n    }\n  ": typeof types.PreciseOtherIssueDocument,
    "\n    subscription PreciseReleases($slug: String!) {\n      live { project(slug: $slug) { releases { nodes { version sessions } } } }\n    }\n  ": typeof types.PreciseReleasesDocument,
    "\n    subscription PreciseSettings($slug: String!) { live { project(slug: $slug) { name keys { label } } } }\n  ": typeof types.PreciseSettingsDocument,
    "\n    subscription PreciseNode($id: ID!) { live { node(id: $id) { ... on Project { name } } } }\n  ": typeof types.PreciseNodeDocument,
    "\n  subscription LiveIssues($slug: String!) {\n    live {\n      project(slug: $slug) {\n        issues(orderBy: { field: FIRST_SEEN, direction: ASC }) { nodes { shortId crashCount status } }\n      }\n    }\n  }\n": typeof types.LiveIssuesDocument,
    "\n  subscription LiveCount($slug: String!) { live { project(slug: $slug) { crashStats { count } } } }\n": typeof types.LiveCountDocument,
    "\n  query IssueId($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": typeof types.IssueIdDocument,
    "\n  mutation ResolveLive($input: ResolveIssueInput!) { resolveIssue(input: $input) { issue { id } } }\n": typeof types.ResolveLiveDocument,
    "\n  mutation RevokeReader($input: RevokeTokenInput!) { revokeToken(input: $input) { id } }\n": typeof types.RevokeReaderDocument,
    "\n  query Cursors($first: Int!) { projects(first: $first) { nodes { cursor } } }\n": typeof types.CursorsDocument,
    "\n  query Nested($slug: String!) {\n    project(slug: $slug) {\n      slug\n      cursor\n      issues(first: 20) {\n        totalCount\n        nodes {\n          shortId title severity crashCount userCount team resolution { held } project { slug }\n          crashes(first: 5) {\n            nodes {\n              eventId at message tags { key value } breadcrumbs { message } user { id } system { osName } app { name }\n              exceptions { type value frames { function filename lineno context { line } } }\n              classification { severity category votes { classifier reason } }\n              impact { affectedUsers affectedFeatures businessImpact }\n              recommendations { action }\n              issue { shortId }\n              project { slug }\n            }\n          }\n        }\n      }\n      crashes(first: 50) { nodes { eventId issue { title } impact { affectedUsers } } }\n      releases(first: 20) { nodes { version sessions crashFreeSessions users crashFreeUsers } }\n      keys { dsn }\n      intake { quantity }\n    }\n  }\n": typeof types.NestedDocument,
    "\n  mutation TestNotifier($input: TestNotifierInput!) {\n    testNotifier(input: $input) {\n      delivery {\n        id notifier subject title action level state attempts lastError nextAttemptAt settledAt receiptId receiptNote\n      }\n      errors { code message path }\n    }\n  }\n": typeof types.TestNotifierDocument,
    "\n  query ReadDeliveries($filter: DeliveryFilter) {\n    deliveries(filter: $filter, first: 100) {\n      nodes {\n        id notifier subject title action level state attempts lastError nextAttemptAt settledAt receiptId receiptNote\n      }\n    }\n  }\n": typeof types.ReadDeliveriesDocument,
    "\n  subscription WatchDeliveries {\n    live { deliveries { nodes { state } } }\n  }\n": typeof types.WatchDeliveriesDocument,
    "\n  query ReadDelivery($id: ID!) {\n    node(id: $id) { ... on Delivery { subject } }\n  }\n": typeof types.ReadDeliveryDocument,
    "\n  mutation ResendDelivery($input: ResendDeliveryInput!) {\n    resendDelivery(input: $input) { delivery { state attempts } errors { code path } }\n  }\n": typeof types.ResendDeliveryDocument,
    "\n  mutation ResendDeliveries($input: ResendDeliveriesInput!) {\n    resendDeliveries(input: $input) { count errors { code path } }\n  }\n": typeof types.ResendDeliveriesDocument,
    "\n  mutation DiscardDelivery($input: DiscardDeliveryInput!) {\n    discardDelivery(input: $input) { discarded errors { code } }\n  }\n": typeof types.DiscardDeliveryDocument,
    "\n  query PreviewNotification($notifier: String!, $title: String, $project: String) {\n    notificationPreview(notifier: $notifier, title: $title, project: $project) {\n      parts { name contentType body } errors { code path }\n    }\n  }\n": typeof types.PreviewNotificationDocument,
    "\n  query PluginCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        classification { votes { plugin classifier reason } }\n        processing { steps { plugin failure } }\n      }\n    }\n  }\n": typeof types.PluginCrashDocument,
    "\n  query PluginStatuses {\n    plugins {\n      name version kinds state circuit calls failures lastError latencyP50 latencyP99 required isolated configuration\n      faults { code message }\n      additions { kind name circuit calls failures }\n      options { path type required description secret }\n    }\n  }\n": typeof types.PluginStatusesDocument,
    "query PluginNames { plugins { name state } }": typeof types.PluginNamesDocument,
    "\n  mutation DisablePlugin($input: PluginInput!) {\n    disablePlugin(input: $input) { plugin { state } errors { code message path } }\n  }\n": typeof types.DisablePluginDocument,
    "\n  mutation EnablePlugin($input: PluginInput!) {\n    enablePlugin(input: $input) { plugin { state } errors { code message path } }\n  }\n": typeof types.EnablePluginDocument,
    "\n  mutation ResetPluginCircuit($input: PluginInput!) {\n    resetPluginCircuit(input: $input) { plugin { circuit } errors { code message path } }\n  }\n": typeof types.ResetPluginCircuitDocument,
    "\n  mutation ReloadPlugin($input: PluginInput!) {\n    reloadPlugin(input: $input) { plugin { configuration } errors { code message path } }\n  }\n": typeof types.ReloadPluginDocument,
    "\n  subscription PluginChanges { pluginChanged { plugin { name state circuit } lagged { skipped } } }\n": typeof types.PluginChangesDocument,
    "\n  query ReadReported($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        at level handled platform release environment transaction severity category sdk\n        exceptions { type value frames { function lineno inApp } }\n        tags { key value }\n        user { id role }\n        system { deviceModel }\n        business { activeBatches dataIntegrity }\n        breadcrumbs { message }\n        issue { title crashCount userCount }\n        raw\n      }\n    }\n  }\n": typeof types.ReadReportedDocument,
    "\n  query CountReported($slug: String!) { project(slug: $slug) { crashStats { count } } }\n": typeof types.CountReportedDocument,
    "\n  query ReadProject($slug: String!) {\n    project(slug: $slug) {\n      id\n      issues { nodes { id } }\n      crashes { nodes { id } }\n      releases { nodes { id } }\n    }\n  }\n": typeof types.ReadProjectDocument,
    "\n  query ReadProjects { projects { nodes { slug } } }\n": typeof types.ReadProjectsDocument,
    "\n  query ReadNode($id: ID!) { node(id: $id) { id } }\n": typeof types.ReadNodeDocument,
    "\n  subscription Crashes($project: String!) { crashReported(project: $project) { crash { id } } }\n": typeof types.CrashesDocument,
    "\n  mutation Report($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId crash { message } errors { code } }\n  }\n": typeof types.ReportDocument,
    "\n  mutation ResolveTheirs($input: ResolveIssueInput!) {\n    resolveIssue(input: $input) { issue { id } errors { code } }\n  }\n": typeof types.ResolveTheirsDocument,
    "\n  mutation AddKey($input: CreateProjectKeyInput!) {\n    createProjectKey(input: $input) { key { label } errors { code } }\n  }\n": typeof types.AddKeyDocument,
    "\n  mutation EndKey($input: RevokeProjectKeyInput!) {\n    revokeProjectKey(input: $input) { key { label } errors { code } }\n  }\n": typeof types.EndKeyDocument,
    "\n  mutation MakeProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { slug } errors { code } }\n  }\n": typeof types.MakeProjectDocument,
    "\n  mutation MakeToken($input: CreateTokenInput!) { createToken(input: $input) { secret errors { code } } }\n": typeof types.MakeTokenDocument,
    "\n  mutation EndToken($input: RevokeTokenInput!) { revokeToken(input: $input) { id errors { code } } }\n": typeof types.EndTokenDocument,
    "\n  query Tokens { tokens { nodes { id name abilities projects { slug } } } }\n": typeof types.TokensDocument,
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { number keys { publicKey dsn } } errors { message } }\n  }\n": typeof types.CreateProjectDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { message } }\n  }\n": typeof types.CreateTokenDocument,
    "\n  mutation ReportCrash($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId duplicate errors { code message path } crash { id } }\n  }\n": typeof types.ReportCrashDocument,
    "\n  subscription CrashReported($project: String!) {\n    crashReported(project: $project) { crash { eventId severity category exceptions { type value } message } }\n  }\n": typeof types.CrashReportedDocument,
    "\n  query ReadBoth($slug: String!, $id: String!, $own: String!) {\n    project(slug: $slug) {\n      crash(eventId: $id) { ...WholeCrash }\n      same: crash(eventId: $own) { ...WholeCrash }\n      issues { nodes { crashCount title } }\n    }\n  }\n  fragment WholeCrash on Crash {\n    eventId level platform release environment message\n    exceptions { type value module frames { function filename module package lineno inApp } }\n    tags { key value }\n    breadcrumbs { category message }\n    system { deviceModel osName osVersion }\n    app { name version build }\n    user { id }\n    classification { severity category votes { classifier } }\n    processing { notes }\n  }\n": typeof types.ReadBothDocument,
    "\n  query ReadCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        eventId severity category level handled platform release environment sdk\n        issue { title culprit userCount crashCount severity }\n        exceptions { type value frames { function filename lineno inApp context { line } } }\n        breadcrumbs { category message level data }\n        tags { key value }\n        user { id username role screen workflow recentActions }\n        system { deviceModel deviceFamily osName totalMemory batteryLevel }\n        app { name version memory databaseState performance }\n        business { activeCustomers activeBatches pendingTasks dataIntegrity }\n        classification { category team votes { plugin classifier severity } }\n        impact { affectedUsers businessImpact escalationRequired dataLossRisk }\n        recommendations { action priority }\n      }\n    }\n  }\n": typeof types.ReadCrashDocument,
    "\n  query ReadReleases($slug: String!) {\n    project(slug: $slug) {\n      releases {\n        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": typeof types.ReadReleasesDocument,
    "\n  query Relatives($project: String!, $eventId: String!) {\n    project(slug: $project) {\n      crash(eventId: $eventId) {\n        similar(first: 2) { similarity crash { eventId } }\n        issue { similar { similarity issue { title } } }\n      }\n    }\n  }\n": typeof types.RelativesDocument,
    "query Me { viewer { name __typename } }": typeof types.MeDocument,
    "\n  mutation CreateDashboardToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { trustedDocumentsOnly } errors { message } }\n  }\n": typeof types.CreateDashboardTokenDocument,
    "\n  mutation Register($input: RegisterDocumentsInput!) {\n    registerDocuments(input: $input) { documents { hash operations } added errors { code message path } }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation Forget($input: ForgetDocumentsInput!) { forgetDocuments(input: $input) { hashes errors { code path } } }\n": typeof types.ForgetDocument,
    "\n  query TrustedDocuments { trustedDocuments { nodes { hash text by faults } } }\n": typeof types.TrustedDocumentsDocument,
};
const documents: Documents = {
    "\n  query FilterCrashes($slug: String!, $filter: CrashFilter) {\n    project(slug: $slug) { crashes(filter: $filter, first: 100) { nodes { at } } }\n  }\n": types.FilterCrashesDocument,
    "\n  query CrashStats($slug: String!, $filter: CrashFilter, $groupBy: [CrashDimension!], $interval: Interval, $period: Period) {\n    project(slug: $slug) {\n      crashStats(filter: $filter, groupBy: $groupBy, interval: $interval, period: $period) {\n        at release environment platform os device category severity count users\n      }\n    }\n  }\n": types.CrashStatsDocument,
    "\n  subscription CrashesAfter($project: String!, $after: String, $minSeverity: Severity) {\n    crashReported(project: $project, after: $after, minSeverity: $minSeverity) {\n      cursor\n      crash { eventId }\n      lagged { skipped }\n    }\n  }\n": types.CrashesAfterDocument,
    "\n  subscription IssuesAfter($project: String!, $after: String) {\n    issueChanged(project: $project, after: $after) { cursor issue { shortId status crashCount } }\n  }\n": types.IssuesAfterDocument,
    "\n  query Cursor($slug: String!) { project(slug: $slug) { cursor } }\n": types.CursorDocument,
    "\n  subscription LiveCursor($slug: String!) { live { project(slug: $slug) { cursor } } }\n": types.LiveCursorDocument,
    "\n  query IssueByNumber($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": types.IssueByNumberDocument,
    "\n  mutation ResolveOne($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": types.ResolveOneDocument,
    "\n  mutation AssignOne($input: AssignIssueInput!) { assignIssue(input: $input) { errors { message } } }\n": types.AssignOneDocument,
    "\n  mutation ReportTo($input: ReportCrashInput!) { reportCrash(input: $input) { eventId errors { message } } }\n": types.ReportToDocument,
    "\n  query HostilePlugins {\n    plugins { name state required circuit calls failures lastError faults { code message } }\n  }\n": types.HostilePluginsDocument,
    "\n  query ReadKept($slug: String!) {\n    project(slug: $slug) {\n      crashes { nodes { eventId message } }\n      issues { nodes { crashCount userCount } }\n      intake { category outcome reason quantity }\n      releases {\n        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": types.ReadKeptDocument,
    "\n  mutation RevokeKey($input: RevokeProjectKeyInput!) { revokeProjectKey(input: $input) { key { revokedAt } } }\n": types.RevokeKeyDocument,
    "\n  mutation CreateKey($input: CreateProjectKeyInput!) { createProjectKey(input: $input) { key { publicKey } } }\n": types.CreateKeyDocument,
    "\n  query ReadIssues($slug: String!) {\n    project(slug: $slug) {\n      issues {\n        nodes {\n          id shortId title culprit status severity platform crashCount userCount firstSeen lastSeen assignee\n          resolution { held recurrences secondsToResolve }\n        }\n      }\n    }\n  }\n": types.ReadIssuesDocument,
    "\n  query PageIssues($slug: String!, $filter: IssueFilter, $orderBy: IssueOrder, $first: Int, $after: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      issues(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes { id title }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": types.PageIssuesDocument,
    "\n  query PageCrashes($slug: String!, $filter: CrashFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      crashes(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n        nodes { id at }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": types.PageCrashesDocument,
    "\n  query PageCrashesOfIssue($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    node(id: $id) {\n      ... on Issue {\n        crashes(first: $first, after: $after, last: $last, before: $before) {\n          nodes { id at }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n        }\n      }\n    }\n  }\n": types.PageCrashesOfIssueDocument,
    "\n  query ReadIds($slug: String!) {\n    project(slug: $slug) {\n      id\n      issues(first: 2) { nodes { id shortId } }\n      crashes(first: 2) { nodes { id } }\n      releases(first: 2) { nodes { id } }\n    }\n  }\n": types.ReadIdsDocument,
    "\n  query ReadNodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }\n": types.ReadNodesDocument,
    "\n  query ReadIssue($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": types.ReadIssueDocument,
    "\n  subscription IssueChanged($project: String!) { issueChanged(project: $project) { issue { status } } }\n": types.IssueChangedDocument,
    "\n  mutation Resolve($input: ResolveIssueInput!) {\n    resolveIssue(input: $input) { issue { status } errors { code } }\n  }\n": types.ResolveDocument,
    "\n  mutation Ignore($input: IgnoreIssueInput!) { ignoreIssue(input: $input) { issue { status } } }\n": types.IgnoreDocument,
    "\n  mutation Reopen($input: ReopenIssueInput!) { reopenIssue(input: $input) { issue { status } } }\n": types.ReopenDocument,
    "\n  mutation Assign($input: AssignIssueInput!) { assignIssue(input: $input) { issue { assignee } } }\n": types.AssignDocument,
    "\n  query ReadCategories($slug: String!) { project(slug: $slug) { issues { nodes { category severity } } } }\n": types.ReadCategoriesDocument,
    "\n  query GlobalIds($slug: String!) {\n    project(slug: $slug) {\n      id\n      issue(shortId: \"DEPENDS-1\") { id }\n      crashes { nodes { id } }\n      releases { nodes { id } }\n    }\n  }\n": types.GlobalIdsDocument,
    "\n  query ProjectIds($first: Int!) { projects(first: $first) { nodes { id slug } } }\n": types.ProjectIdsDocument,
    "\n    subscription PreciseIssues($slug: String!) {\n      live { project(slug: $slug) { issues { nodes { title crashCount } } } }\n    }\n  ": types.PreciseIssuesDocument,
    "\n    subscription PreciseCount($slug: String!) { live { project(slug: $slug) { issues { totalCount } } } }\n  ": types.PreciseCountDocument,
    "\n    subscription PreciseIssue($slug: String!, $first: String!) {\n      live { project(slug: $slug) { issue(shortId: $first) { crashCount } } }\n    }\n  ": types.PreciseIssueDocument,
    "\n    subscription PreciseCrashes($slug: String!) { live { project(slug: $slug) { crashes { nodes { eventId } } } } }\n  ": types.PreciseCrashesDocument,
    "\n    subscription PreciseStats($slug: String!, $period: Period!) {\n      live { project(slug: $slug) { crashStats(period: $period) { count } } }\n    }\n  ": types.PreciseStatsDocument,
    "\n    subscription PreciseIntake($slug: String!, $period: Period!) {\n      live { project(slug: $slug) { intake(period: $period) { outcome quantity } } }\n    }\n  ": types.PreciseIntakeDocument,
    "\n    subscription PreciseOtherIssue($slug: String!, $second: String!) {\n      live { project(slug: $slug) { issue(shortId: $second) { crashCount crashes { nodes { eventId } } } } }\n    }\n  ": types.PreciseOtherIssueDocument,
    "\n    subscription PreciseReleases($slug: String!) {\n      live { project(slug: $slug) { releases { nodes { version sessions } } } }\n    }\n  ": types.PreciseReleasesDocument,
    "\n    subscription PreciseSettings($slug: String!) { live { project(slug: $slug) { name keys { label } } } }\n  ": types.PreciseSettingsDocument,
    "\n    subscription PreciseNode($id: ID!) { live { node(id: $id) { ... on Project { name } } } }\n  ": types.PreciseNodeDocument,
    "\n  subscription LiveIssues($slug: String!) {\n    live {\n      project(slug: $slug) {\n        issues(orderBy: { field: FIRST_SEEN, direction: ASC }) { nodes { shortId crashCount status } }\n      }\n    }\n  }\n": types.LiveIssuesDocument,
    "\n  subscription LiveCount($slug: String!) { live { project(slug: $slug) { crashStats { count } } } }\n": types.LiveCountDocument,
    "\n  query IssueId($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": types.IssueIdDocument,
    "\n  mutation ResolveLive($input: ResolveIssueInput!) { resolveIssue(input: $input) { issue { id } } }\n": types.ResolveLiveDocument,
    "\n  mutation RevokeReader($input: RevokeTokenInput!) { revokeToken(input: $input) { id } }\n": types.RevokeReaderDocument,
    "\n  query Cursors($first: Int!) { projects(first: $first) { nodes { cursor } } }\n": types.CursorsDocument,
    "\n  query Nested($slug: String!) {\n    project(slug: $slug) {\n      slug\n      cursor\n      issues(first: 20) {\n        totalCount\n        nodes {\n          shortId title severity crashCount userCount team resolution { held } project { slug }\n          crashes(first: 5) {\n            nodes {\n              eventId at message tags { key value } breadcrumbs { message } user { id } system { osName } app { name }\n              exceptions { type value frames { function filename lineno context { line } } }\n              classification { severity category votes { classifier reason } }\n              impact { affectedUsers affectedFeatures businessImpact }\n              recommendations { action }\n              issue { shortId }\n              project { slug }\n            }\n          }\n        }\n      }\n      crashes(first: 50) { nodes { eventId issue { title } impact { affectedUsers } } }\n      releases(first: 20) { nodes { version sessions crashFreeSessions users crashFreeUsers } }\n      keys { dsn }\n      intake { quantity }\n    }\n  }\n": types.NestedDocument,
    "\n  mutation TestNotifier($input: TestNotifierInput!) {\n    testNotifier(input: $input) {\n      delivery {\n        id notifier subject title action level state attempts lastError nextAttemptAt settledAt receiptId receiptNote\n      }\n      errors { code message path }\n    }\n  }\n": types.TestNotifierDocument,
    "\n  query ReadDeliveries($filter: DeliveryFilter) {\n    deliveries(filter: $filter, first: 100) {\n      nodes {\n        id notifier subject title action level state attempts lastError nextAttemptAt settledAt receiptId receiptNote\n      }\n    }\n  }\n": types.ReadDeliveriesDocument,
    "\n  subscription WatchDeliveries {\n    live { deliveries { nodes { state } } }\n  }\n": types.WatchDeliveriesDocument,
    "\n  query ReadDelivery($id: ID!) {\n    node(id: $id) { ... on Delivery { subject } }\n  }\n": types.ReadDeliveryDocument,
    "\n  mutation ResendDelivery($input: ResendDeliveryInput!) {\n    resendDelivery(input: $input) { delivery { state attempts } errors { code path } }\n  }\n": types.ResendDeliveryDocument,
    "\n  mutation ResendDeliveries($input: ResendDeliveriesInput!) {\n    resendDeliveries(input: $input) { count errors { code path } }\n  }\n": types.ResendDeliveriesDocument,
    "\n  mutation DiscardDelivery($input: DiscardDeliveryInput!) {\n    discardDelivery(input: $input) { discarded errors { code } }\n  }\n": types.DiscardDeliveryDocument,
    "\n  query PreviewNotification($notifier: String!, $title: String, $project: String) {\n    notificationPreview(notifier: $notifier, title: $title, project: $project) {\n      parts { name contentType body } errors { code path }\n    }\n  }\n": types.PreviewNotificationDocument,
    "\n  query PluginCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        classification { votes { plugin classifier reason } }\n        processing { steps { plugin failure } }\n      }\n    }\n  }\n": types.PluginCrashDocument,
    "\n  query PluginStatuses {\n    plugins {\n      name version kinds state circuit calls failures lastError latencyP50 latencyP99 required isolated configuration\n      faults { code message }\n      additions { kind name circuit calls failures }\n      options { path type required description secret }\n    }\n  }\n": types.PluginStatusesDocument,
    "query PluginNames { plugins { name state } }": types.PluginNamesDocument,
    "\n  mutation DisablePlugin($input: PluginInput!) {\n    disablePlugin(input: $input) { plugin { state } errors { code message path } }\n  }\n": types.DisablePluginDocument,
    "\n  mutation EnablePlugin($input: PluginInput!) {\n    enablePlugin(input: $input) { plugin { state } errors { code message path } }\n  }\n": types.EnablePluginDocument,
    "\n  mutation ResetPluginCircuit($input: PluginInput!) {\n    resetPluginCircuit(input: $input) { plugin { circuit } errors { code message path } }\n  }\n": types.ResetPluginCircuitDocument,
    "\n  mutation ReloadPlugin($input: PluginInput!) {\n    reloadPlugin(input: $input) { plugin { configuration } errors { code message path } }\n  }\n": types.ReloadPluginDocument,
    "\n  subscription PluginChanges { pluginChanged { plugin { name state circuit } lagged { skipped } } }\n": types.PluginChangesDocument,
    "\n  query ReadReported($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        at level handled platform release environment transaction severity category sdk\n        exceptions { type value frames { function lineno inApp } }\n        tags { key value }\n        user { id role }\n        system { deviceModel }\n        business { activeBatches dataIntegrity }\n        breadcrumbs { message }\n        issue { title crashCount userCount }\n        raw\n      }\n    }\n  }\n": types.ReadReportedDocument,
    "\n  query CountReported($slug: String!) { project(slug: $slug) { crashStats { count } } }\n": types.CountReportedDocument,
    "\n  query ReadProject($slug: String!) {\n    project(slug: $slug) {\n      id\n      issues { nodes { id } }\n      crashes { nodes { id } }\n      releases { nodes { id } }\n    }\n  }\n": types.ReadProjectDocument,
    "\n  query ReadProjects { projects { nodes { slug } } }\n": types.ReadProjectsDocument,
    "\n  query ReadNode($id: ID!) { node(id: $id) { id } }\n": types.ReadNodeDocument,
    "\n  subscription Crashes($project: String!) { crashReported(project: $project) { crash { id } } }\n": types.CrashesDocument,
    "\n  mutation Report($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId crash { message } errors { code } }\n  }\n": types.ReportDocument,
    "\n  mutation ResolveTheirs($input: ResolveIssueInput!) {\n    resolveIssue(input: $input) { issue { id } errors { code } }\n  }\n": types.ResolveTheirsDocument,
    "\n  mutation AddKey($input: CreateProjectKeyInput!) {\n    createProjectKey(input: $input) { key { label } errors { code } }\n  }\n": types.AddKeyDocument,
    "\n  mutation EndKey($input: RevokeProjectKeyInput!) {\n    revokeProjectKey(input: $input) { key { label } errors { code } }\n  }\n": types.EndKeyDocument,
    "\n  mutation MakeProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { slug } errors { code } }\n  }\n": types.MakeProjectDocument,
    "\n  mutation MakeToken($input: CreateTokenInput!) { createToken(input: $input) { secret errors { code } } }\n": types.MakeTokenDocument,
    "\n  mutation EndToken($input: RevokeTokenInput!) { revokeToken(input: $input) { id errors { code } } }\n": types.EndTokenDocument,
    "\n  query Tokens { tokens { nodes { id name abilities projects { slug } } } }\n": types.TokensDocument,
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { number keys { publicKey dsn } } errors { message } }\n  }\n": types.CreateProjectDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { message } }\n  }\n": types.CreateTokenDocument,
    "\n  mutation ReportCrash($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId duplicate errors { code message path } crash { id } }\n  }\n": types.ReportCrashDocument,
    "\n  subscription CrashReported($project: String!) {\n    crashReported(project: $project) { crash { eventId severity category exceptions { type value } message } }\n  }\n": types.CrashReportedDocument,
    "\n  query ReadBoth($slug: String!, $id: String!, $own: String!) {\n    project(slug: $slug) {\n      crash(eventId: $id) { ...WholeCrash }\n      same: crash(eventId: $own) { ...WholeCrash }\n      issues { nodes { crashCount title } }\n    }\n  }\n  fragment WholeCrash on Crash {\n    eventId level platform release environment message\n    exceptions { type value module frames { function filename module package lineno inApp } }\n    tags { key value }\n    breadcrumbs { category message }\n    system { deviceModel osName osVersion }\n    app { name version build }\n    user { id }\n    classification { severity category votes { classifier } }\n    processing { notes }\n  }\n": types.ReadBothDocument,
    "\n  query ReadCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        eventId severity category level handled platform release environment sdk\n        issue { title culprit userCount crashCount severity }\n        exceptions { type value frames { function filename lineno inApp context { line } } }\n        breadcrumbs { category message level data }\n        tags { key value }\n        user { id username role screen workflow recentActions }\n        system { deviceModel deviceFamily osName totalMemory batteryLevel }\n        app { name version memory databaseState performance }\n        business { activeCustomers activeBatches pendingTasks dataIntegrity }\n        classification { category team votes { plugin classifier severity } }\n        impact { affectedUsers businessImpact escalationRequired dataLossRisk }\n        recommendations { action priority }\n      }\n    }\n  }\n": types.ReadCrashDocument,
    "\n  query ReadReleases($slug: String!) {\n    project(slug: $slug) {\n      releases {\n        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": types.ReadReleasesDocument,
    "\n  query Relatives($project: String!, $eventId: String!) {\n    project(slug: $project) {\n      crash(eventId: $eventId) {\n        similar(first: 2) { similarity crash { eventId } }\n        issue { similar { similarity issue { title } } }\n      }\n    }\n  }\n": types.RelativesDocument,
    "query Me { viewer { name __typename } }": types.MeDocument,
    "\n  mutation CreateDashboardToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { trustedDocumentsOnly } errors { message } }\n  }\n": types.CreateDashboardTokenDocument,
    "\n  mutation Register($input: RegisterDocumentsInput!) {\n    registerDocuments(input: $input) { documents { hash operations } added errors { code message path } }\n  }\n": types.RegisterDocument,
    "\n  mutation Forget($input: ForgetDocumentsInput!) { forgetDocuments(input: $input) { hashes errors { code path } } }\n": types.ForgetDocument,
    "\n  query TrustedDocuments { trustedDocuments { nodes { hash text by faults } } }\n": types.TrustedDocumentsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FilterCrashes($slug: String!, $filter: CrashFilter) {\n    project(slug: $slug) { crashes(filter: $filter, first: 100) { nodes { at } } }\n  }\n"): typeof import('./graphql.ts').FilterCrashesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrashStats($slug: String!, $filter: CrashFilter, $groupBy: [CrashDimension!], $interval: Interval, $period: Period) {\n    project(slug: $slug) {\n      crashStats(filter: $filter, groupBy: $groupBy, interval: $interval, period: $period) {\n        at release environment platform os device category severity count users\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CrashStatsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CrashesAfter($project: String!, $after: String, $minSeverity: Severity) {\n    crashReported(project: $project, after: $after, minSeverity: $minSeverity) {\n      cursor\n      crash { eventId }\n      lagged { skipped }\n    }\n  }\n"): typeof import('./graphql.ts').CrashesAfterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription IssuesAfter($project: String!, $after: String) {\n    issueChanged(project: $project, after: $after) { cursor issue { shortId status crashCount } }\n  }\n"): typeof import('./graphql.ts').IssuesAfterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cursor($slug: String!) { project(slug: $slug) { cursor } }\n"): typeof import('./graphql.ts').CursorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveCursor($slug: String!) { live { project(slug: $slug) { cursor } } }\n"): typeof import('./graphql.ts').LiveCursorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IssueByNumber($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n"): typeof import('./graphql.ts').IssueByNumberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveOne($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').ResolveOneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignOne($input: AssignIssueInput!) { assignIssue(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').AssignOneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportTo($input: ReportCrashInput!) { reportCrash(input: $input) { eventId errors { message } } }\n"): typeof import('./graphql.ts').ReportToDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HostilePlugins {\n    plugins { name state required circuit calls failures lastError faults { code message } }\n  }\n"): typeof import('./graphql.ts').HostilePluginsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadKept($slug: String!) {\n    project(slug: $slug) {\n      crashes { nodes { eventId message } }\n      issues { nodes { crashCount userCount } }\n      intake { category outcome reason quantity }\n      releases {\n        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadKeptDocument;
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
export function graphql(source: "\n  query ReadIssues($slug: String!) {\n    project(slug: $slug) {\n      issues {\n        nodes {\n          id shortId title culprit status severity platform crashCount userCount firstSeen lastSeen assignee\n          resolution { held recurrences secondsToResolve }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadIssuesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageIssues($slug: String!, $filter: IssueFilter, $orderBy: IssueOrder, $first: Int, $after: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      issues(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes { id title }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PageIssuesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageCrashes($slug: String!, $filter: CrashFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      crashes(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n        nodes { id at }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PageCrashesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageCrashesOfIssue($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    node(id: $id) {\n      ... on Issue {\n        crashes(first: $first, after: $after, last: $last, before: $before) {\n          nodes { id at }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PageCrashesOfIssueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadIds($slug: String!) {\n    project(slug: $slug) {\n      id\n      issues(first: 2) { nodes { id shortId } }\n      crashes(first: 2) { nodes { id } }\n      releases(first: 2) { nodes { id } }\n    }\n  }\n"): typeof import('./graphql.ts').ReadIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadNodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }\n"): typeof import('./graphql.ts').ReadNodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadIssue($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n"): typeof import('./graphql.ts').ReadIssueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription IssueChanged($project: String!) { issueChanged(project: $project) { issue { status } } }\n"): typeof import('./graphql.ts').IssueChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Resolve($input: ResolveIssueInput!) {\n    resolveIssue(input: $input) { issue { status } errors { code } }\n  }\n"): typeof import('./graphql.ts').ResolveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Ignore($input: IgnoreIssueInput!) { ignoreIssue(input: $input) { issue { status } } }\n"): typeof import('./graphql.ts').IgnoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reopen($input: ReopenIssueInput!) { reopenIssue(input: $input) { issue { status } } }\n"): typeof import('./graphql.ts').ReopenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Assign($input: AssignIssueInput!) { assignIssue(input: $input) { issue { assignee } } }\n"): typeof import('./graphql.ts').AssignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadCategories($slug: String!) { project(slug: $slug) { issues { nodes { category severity } } } }\n"): typeof import('./graphql.ts').ReadCategoriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GlobalIds($slug: String!) {\n    project(slug: $slug) {\n      id\n      issue(shortId: \"DEPENDS-1\") { id }\n      crashes { nodes { id } }\n      releases { nodes { id } }\n    }\n  }\n"): typeof import('./graphql.ts').GlobalIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectIds($first: Int!) { projects(first: $first) { nodes { id slug } } }\n"): typeof import('./graphql.ts').ProjectIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseIssues($slug: String!) {\n      live { project(slug: $slug) { issues { nodes { title crashCount } } } }\n    }\n  "): typeof import('./graphql.ts').PreciseIssuesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseCount($slug: String!) { live { project(slug: $slug) { issues { totalCount } } } }\n  "): typeof import('./graphql.ts').PreciseCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseIssue($slug: String!, $first: String!) {\n      live { project(slug: $slug) { issue(shortId: $first) { crashCount } } }\n    }\n  "): typeof import('./graphql.ts').PreciseIssueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseCrashes($slug: String!) { live { project(slug: $slug) { crashes { nodes { eventId } } } } }\n  "): typeof import('./graphql.ts').PreciseCrashesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseStats($slug: String!, $period: Period!) {\n      live { project(slug: $slug) { crashStats(period: $period) { count } } }\n    }\n  "): typeof import('./graphql.ts').PreciseStatsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseIntake($slug: String!, $period: Period!) {\n      live { project(slug: $slug) { intake(period: $period) { outcome quantity } } }\n    }\n  "): typeof import('./graphql.ts').PreciseIntakeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseOtherIssue($slug: String!, $second: String!) {\n      live { project(slug: $slug) { issue(shortId: $second) { crashCount crashes { nodes { eventId } } } } }\n    }\n  "): typeof import('./graphql.ts').PreciseOtherIssueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseReleases($slug: String!) {\n      live { project(slug: $slug) { releases { nodes { version sessions } } } }\n    }\n  "): typeof import('./graphql.ts').PreciseReleasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseSettings($slug: String!) { live { project(slug: $slug) { name keys { label } } } }\n  "): typeof import('./graphql.ts').PreciseSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    subscription PreciseNode($id: ID!) { live { node(id: $id) { ... on Project { name } } } }\n  "): typeof import('./graphql.ts').PreciseNodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveIssues($slug: String!) {\n    live {\n      project(slug: $slug) {\n        issues(orderBy: { field: FIRST_SEEN, direction: ASC }) { nodes { shortId crashCount status } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').LiveIssuesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveCount($slug: String!) { live { project(slug: $slug) { crashStats { count } } } }\n"): typeof import('./graphql.ts').LiveCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IssueId($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n"): typeof import('./graphql.ts').IssueIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveLive($input: ResolveIssueInput!) { resolveIssue(input: $input) { issue { id } } }\n"): typeof import('./graphql.ts').ResolveLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeReader($input: RevokeTokenInput!) { revokeToken(input: $input) { id } }\n"): typeof import('./graphql.ts').RevokeReaderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cursors($first: Int!) { projects(first: $first) { nodes { cursor } } }\n"): typeof import('./graphql.ts').CursorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Nested($slug: String!) {\n    project(slug: $slug) {\n      slug\n      cursor\n      issues(first: 20) {\n        totalCount\n        nodes {\n          shortId title severity crashCount userCount team resolution { held } project { slug }\n          crashes(first: 5) {\n            nodes {\n              eventId at message tags { key value } breadcrumbs { message } user { id } system { osName } app { name }\n              exceptions { type value frames { function filename lineno context { line } } }\n              classification { severity category votes { classifier reason } }\n              impact { affectedUsers affectedFeatures businessImpact }\n              recommendations { action }\n              issue { shortId }\n              project { slug }\n            }\n          }\n        }\n      }\n      crashes(first: 50) { nodes { eventId issue { title } impact { affectedUsers } } }\n      releases(first: 20) { nodes { version sessions crashFreeSessions users crashFreeUsers } }\n      keys { dsn }\n      intake { quantity }\n    }\n  }\n"): typeof import('./graphql.ts').NestedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestNotifier($input: TestNotifierInput!) {\n    testNotifier(input: $input) {\n      delivery {\n        id notifier subject title action level state attempts lastError nextAttemptAt settledAt receiptId receiptNote\n      }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').TestNotifierDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadDeliveries($filter: DeliveryFilter) {\n    deliveries(filter: $filter, first: 100) {\n      nodes {\n        id notifier subject title action level state attempts lastError nextAttemptAt settledAt receiptId receiptNote\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription WatchDeliveries {\n    live { deliveries { nodes { state } } }\n  }\n"): typeof import('./graphql.ts').WatchDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadDelivery($id: ID!) {\n    node(id: $id) { ... on Delivery { subject } }\n  }\n"): typeof import('./graphql.ts').ReadDeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendDelivery($input: ResendDeliveryInput!) {\n    resendDelivery(input: $input) { delivery { state attempts } errors { code path } }\n  }\n"): typeof import('./graphql.ts').ResendDeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendDeliveries($input: ResendDeliveriesInput!) {\n    resendDeliveries(input: $input) { count errors { code path } }\n  }\n"): typeof import('./graphql.ts').ResendDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardDelivery($input: DiscardDeliveryInput!) {\n    discardDelivery(input: $input) { discarded errors { code } }\n  }\n"): typeof import('./graphql.ts').DiscardDeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewNotification($notifier: String!, $title: String, $project: String) {\n    notificationPreview(notifier: $notifier, title: $title, project: $project) {\n      parts { name contentType body } errors { code path }\n    }\n  }\n"): typeof import('./graphql.ts').PreviewNotificationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PluginCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        classification { votes { plugin classifier reason } }\n        processing { steps { plugin failure } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PluginCrashDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PluginStatuses {\n    plugins {\n      name version kinds state circuit calls failures lastError latencyP50 latencyP99 required isolated configuration\n      faults { code message }\n      additions { kind name circuit calls failures }\n      options { path type required description secret }\n    }\n  }\n"): typeof import('./graphql.ts').PluginStatusesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PluginNames { plugins { name state } }"): typeof import('./graphql.ts').PluginNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisablePlugin($input: PluginInput!) {\n    disablePlugin(input: $input) { plugin { state } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').DisablePluginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnablePlugin($input: PluginInput!) {\n    enablePlugin(input: $input) { plugin { state } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').EnablePluginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPluginCircuit($input: PluginInput!) {\n    resetPluginCircuit(input: $input) { plugin { circuit } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').ResetPluginCircuitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReloadPlugin($input: PluginInput!) {\n    reloadPlugin(input: $input) { plugin { configuration } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').ReloadPluginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PluginChanges { pluginChanged { plugin { name state circuit } lagged { skipped } } }\n"): typeof import('./graphql.ts').PluginChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadReported($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        at level handled platform release environment transaction severity category sdk\n        exceptions { type value frames { function lineno inApp } }\n        tags { key value }\n        user { id role }\n        system { deviceModel }\n        business { activeBatches dataIntegrity }\n        breadcrumbs { message }\n        issue { title crashCount userCount }\n        raw\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadReportedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountReported($slug: String!) { project(slug: $slug) { crashStats { count } } }\n"): typeof import('./graphql.ts').CountReportedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadProject($slug: String!) {\n    project(slug: $slug) {\n      id\n      issues { nodes { id } }\n      crashes { nodes { id } }\n      releases { nodes { id } }\n    }\n  }\n"): typeof import('./graphql.ts').ReadProjectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadProjects { projects { nodes { slug } } }\n"): typeof import('./graphql.ts').ReadProjectsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadNode($id: ID!) { node(id: $id) { id } }\n"): typeof import('./graphql.ts').ReadNodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Crashes($project: String!) { crashReported(project: $project) { crash { id } } }\n"): typeof import('./graphql.ts').CrashesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Report($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId crash { message } errors { code } }\n  }\n"): typeof import('./graphql.ts').ReportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveTheirs($input: ResolveIssueInput!) {\n    resolveIssue(input: $input) { issue { id } errors { code } }\n  }\n"): typeof import('./graphql.ts').ResolveTheirsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddKey($input: CreateProjectKeyInput!) {\n    createProjectKey(input: $input) { key { label } errors { code } }\n  }\n"): typeof import('./graphql.ts').AddKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndKey($input: RevokeProjectKeyInput!) {\n    revokeProjectKey(input: $input) { key { label } errors { code } }\n  }\n"): typeof import('./graphql.ts').EndKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { slug } errors { code } }\n  }\n"): typeof import('./graphql.ts').MakeProjectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeToken($input: CreateTokenInput!) { createToken(input: $input) { secret errors { code } } }\n"): typeof import('./graphql.ts').MakeTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndToken($input: RevokeTokenInput!) { revokeToken(input: $input) { id errors { code } } }\n"): typeof import('./graphql.ts').EndTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tokens { tokens { nodes { id name abilities projects { slug } } } }\n"): typeof import('./graphql.ts').TokensDocument;
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
export function graphql(source: "\n  query ReadReleases($slug: String!) {\n    project(slug: $slug) {\n      releases {\n        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadReleasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Relatives($project: String!, $eventId: String!) {\n    project(slug: $project) {\n      crash(eventId: $eventId) {\n        similar(first: 2) { similarity crash { eventId } }\n        issue { similar { similarity issue { title } } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RelativesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Me { viewer { name __typename } }"): typeof import('./graphql.ts').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateDashboardToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { trustedDocumentsOnly } errors { message } }\n  }\n"): typeof import('./graphql.ts').CreateDashboardTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterDocumentsInput!) {\n    registerDocuments(input: $input) { documents { hash operations } added errors { code message path } }\n  }\n"): typeof import('./graphql.ts').RegisterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Forget($input: ForgetDocumentsInput!) { forgetDocuments(input: $input) { hashes errors { code path } } }\n"): typeof import('./graphql.ts').ForgetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TrustedDocuments { trustedDocuments { nodes { hash text by faults } } }\n"): typeof import('./graphql.ts').TrustedDocumentsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
