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
    "\n  mutation CreateLoadRule($input: AlertRuleInput!) {\n    createAlertRule(input: $input) {\n      errors {\n        message\n        path\n      }\n    }\n  }\n": typeof types.CreateLoadRuleDocument,
    "\n  mutation RecordLoad($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) {\n      stored\n    }\n  }\n": typeof types.RecordLoadDocument,
    "\n  query ReadPages {\n    deliveries(filter: { states: [PENDING] }) {\n      nodes {\n        id\n      }\n    }\n    project(slug: \"default\") {\n      alerts {\n        nodes {\n          state\n          entries {\n            to\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadPagesDocument,
    "\n  mutation MakeLevelToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { code message } }\n  }\n": typeof types.MakeLevelTokenDocument,
    "\n  mutation EndLevelToken($input: RevokeTokenInput!) { revokeToken(input: $input) { errors { code } } }\n": typeof types.EndLevelTokenDocument,
    "\n  query LevelTokens { tokens { nodes { id accessLevel abilities projects { slug } expiresAt revokedAt } } }\n": typeof types.LevelTokensDocument,
    "\n  mutation LevelUsage($input: ReportUsageInput!) { reportUsage(input: $input) { stored } }\n": typeof types.LevelUsageDocument,
    "\n  mutation LevelSignal($input: ReportCustomerSignalInput!) { reportCustomerSignal(input: $input) { stored } }\n": typeof types.LevelSignalDocument,
    "\n  mutation LevelMetrics($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }\n": typeof types.LevelMetricsDocument,
    "\n  query LevelIssue { project(slug: \"ours\") { issues(first: 1) { nodes { id } } } }\n": typeof types.LevelIssueDocument,
    "\n  query LevelPlace { project(slug: \"ours\") { cursor } }\n": typeof types.LevelPlaceDocument,
    "\n  mutation CreateAlertRule($input: AlertRuleInput!) {\n    createAlertRule(input: $input) { rule { id } errors { code message path } }\n  }\n": typeof types.CreateAlertRuleDocument,
    "\n  mutation UpdateAlertRule($input: UpdateAlertRuleInput!) {\n    updateAlertRule(input: $input) { rule { id name enabled forSeconds kind } errors { code message path } }\n  }\n": typeof types.UpdateAlertRuleDocument,
    "\n  mutation DeleteAlertRule($input: DeleteAlertRuleInput!) {\n    deleteAlertRule(input: $input) { deletedId errors { code message path } }\n  }\n": typeof types.DeleteAlertRuleDocument,
    "\n  query AlertRules($slug: String!) {\n    project(slug: $slug) {\n      alertRules {\n        id name kind enabled builtIn state lastError evaluatedAt dueAt deletedAt playbook condition level onNoData onError\n        forSeconds keepFiringSeconds intervalSeconds labels { name value } muteTimes\n        metric { metric aggregate windowSeconds comparison groupBy minimumCount takesLevelsOfMetric thresholds { warning critical } recovery { warning } }\n        crashRate { windowSeconds minimumSessions thresholds { warning critical } }\n        issue { minSeverity category environment }\n        burnRate { objective windows { longSeconds shortSeconds factor level } }\n      }\n    }\n  }\n": typeof types.AlertRulesDocument,
    "\n  query Alerts($slug: String!, $filter: AlertFilter) {\n    project(slug: $slug) {\n      alerts(filter: $filter, first: 50) {\n        totalCount\n        nodes {\n          id state level value threshold unit summary startedAt firedAt acknowledgedAt acknowledgedBy resolvedAt\n          snoozedUntil snoozedBy snoozed version labels { name value } rule { name deletedAt } issue { shortId status }\n          entries { at from to level value actor note }\n        }\n      }\n    }\n  }\n": typeof types.AlertsDocument,
    "\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) { alert { state version } errors { code message path } }\n  }\n": typeof types.AcknowledgeAlertDocument,
    "\n  mutation ResolveAlert($input: ResolveAlertInput!) {\n    resolveAlert(input: $input) { alert { state } errors { code message path } }\n  }\n": typeof types.ResolveAlertDocument,
    "\n  mutation SnoozeAlert($input: SnoozeAlertInput!) {\n    snoozeAlert(input: $input) { alert { snoozed snoozedUntil } errors { code message path } }\n  }\n": typeof types.SnoozeAlertDocument,
    "\n  mutation UnsnoozeAlert($input: UnsnoozeAlertInput!) {\n    unsnoozeAlert(input: $input) { alert { snoozed snoozedUntil } errors { code message path } }\n  }\n": typeof types.UnsnoozeAlertDocument,
    "\n  mutation RecordForAlerts($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { stored rejected { index reason } errors { message } }\n  }\n": typeof types.RecordForAlertsDocument,
    "\n  query RuleNames($slug: String!) {\n    project(slug: $slug) { alertRules { id name kind playbook builtIn onNoData } }\n  }\n": typeof types.RuleNamesDocument,
    "\n  mutation CreateRuleBadly($input: AlertRuleInput!) {\n    createAlertRule(input: $input) { errors { code message path } }\n  }\n": typeof types.CreateRuleBadlyDocument,
    "\n  mutation DeleteRuleAs($input: DeleteAlertRuleInput!) {\n    deleteAlertRule(input: $input) { errors { code } }\n  }\n": typeof types.DeleteRuleAsDocument,
    "\n  query IssueOfAlert($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": typeof types.IssueOfAlertDocument,
    "\n  mutation CreateMuteTimeOfRule($input: CreateMuteTimeInput!) {\n    createMuteTime(input: $input) { muteTime { id } errors { code message path } }\n  }\n": typeof types.CreateMuteTimeOfRuleDocument,
    "\n  mutation DeleteMuteTimeOfRule($input: DeleteMuteTimeInput!) { deleteMuteTime(input: $input) { errors { message } } }\n": typeof types.DeleteMuteTimeOfRuleDocument,
    "\n  mutation ResolveIssueOfAlert($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": typeof types.ResolveIssueOfAlertDocument,
    "\n  query AlertsDeeply($slug: String!, $first: Int) {\n    project(slug: $slug) {\n      alerts(first: $first) { totalCount nodes { state rule { name state } issue { title } entries { at } snoozed } }\n    }\n  }\n": typeof types.AlertsDeeplyDocument,
    "\n  mutation DefineLevels($input: DefineMetricInput!) { defineMetric(input: $input) { errors { message } } }\n": typeof types.DefineLevelsDocument,
    "\n  query AlertCursor($slug: String!) { project(slug: $slug) { cursor } }\n": typeof types.AlertCursorDocument,
    "\n  subscription AlertChanged($project: String!, $after: String) {\n    alertChanged(project: $project, after: $after) { cursor alert { id state } lagged { skipped } }\n  }\n": typeof types.AlertChangedDocument,
    "\n  mutation AcknowledgeAs($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) { alert { state } errors { code } }\n  }\n": typeof types.AcknowledgeAsDocument,
    "\n  query Backtest($input: BacktestInput!) {\n    backtest(input: $input) {\n      metric\n      findings\n      points {\n        at\n        value\n        score\n        threshold\n        verdict\n        level\n        message\n      }\n    }\n  }\n": typeof types.BacktestDocument,
    "\n  query FilterCrashes($slug: String!, $filter: CrashFilter) {\n    project(slug: $slug) { crashes(filter: $filter, first: 100) { nodes { at } } }\n  }\n": typeof types.FilterCrashesDocument,
    "\n  query CrashStats($slug: String!, $filter: CrashFilter, $groupBy: [CrashDimension!], $interval: Interval, $period: Period) {\n    project(slug: $slug) {\n      crashStats(filter: $filter, groupBy: $groupBy, interval: $interval, period: $period) {\n        at release environment platform os device category severity count users\n      }\n    }\n  }\n": typeof types.CrashStatsDocument,
    "\n  mutation ReportSignals($input: ReportCustomerSignalInput!) {\n    reportCustomerSignal(input: $input) {\n      stored updated duplicates rejected { index reason message } errors { code message path }\n    }\n  }\n": typeof types.ReportSignalsDocument,
    "\n  mutation ReportUsed($input: ReportUsageInput!) {\n    reportUsage(input: $input) { stored errors { code message } }\n  }\n": typeof types.ReportUsedDocument,
    "\n  mutation ConfigureCustomers($input: UpdateCustomerSettingsInput!) {\n    updateCustomerSettings(input: $input) {\n      settings { weights { usage satisfaction adoption support } bands { healthy atRisk } }\n      errors { code message path }\n    }\n  }\n": typeof types.ConfigureCustomersDocument,
    "\n  mutation RemoveSignal($id: ID!) { removeCustomerSignal(input: { id: $id }) { deletedId errors { code message path } } }\n": typeof types.RemoveSignalDocument,
    "\n  mutation RemoveCustomer($id: ID!) { removeCustomer(input: { customerId: $id }) { deletedId errors { code message path } } }\n": typeof types.RemoveCustomerDocument,
    "\n  query CustomerPage($slug: String!, $key: String!) {\n    project(slug: $slug) {\n      customer(key: $key) {\n        id key name firstSeen lastSeen\n        health {\n          overall usage satisfaction adoption support trend band churnRisk recommendations advice { action reason }\n          parts { name weight score reason } missing scoredBy failure scoredAt\n        }\n        history { day overall usage satisfaction adoption support churnRisk }\n        signals { totalCount nodes { id kind score at severity resolvedAt comment } }\n        crashes { nodes { id eventId } }\n        issues { nodes { id culprit } }\n        crashCount\n      }\n    }\n  }\n": typeof types.CustomerPageDocument,
    "\n  query CustomerList($slug: String!, $filter: CustomerFilter, $orderBy: CustomerOrder! = HEALTH_ASC, $first: Int, $after: String) {\n    project(slug: $slug) {\n      customers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n        totalCount pageInfo { hasNextPage endCursor } nodes { key health { overall } }\n      }\n    }\n  }\n": typeof types.CustomerListDocument,
    "\n  query HitsPage($slug: String!, $first: Int, $after: String, $afterIssue: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      customer(key: \"acme\") {\n        crashes(first: $first, after: $after, last: $last, before: $before) {\n          nodes { id } pageInfo { hasNextPage startCursor endCursor }\n        }\n        issues(first: $first, after: $afterIssue) { nodes { id } pageInfo { endCursor } }\n      }\n    }\n  }\n": typeof types.HitsPageDocument,
    "\n  query CustomerNode($id: ID!) { node(id: $id) { ... on Customer { key } } }\n": typeof types.CustomerNodeDocument,
    "query PlaceOfCustomers($slug: String!) { project(slug: $slug) { cursor } }": typeof types.PlaceOfCustomersDocument,
    "\n  subscription HealthChanged($slug: String!, $after: String) {\n    customerHealthChanged(project: $slug, after: $after) {\n      cursor customer { key health { overall band } } lagged { skipped }\n    }\n  }\n": typeof types.HealthChangedDocument,
    "\n  subscription LiveCustomer($slug: String!, $key: String!) {\n    live {\n      project(slug: $slug) {\n        customer(key: $key) { health { overall band } signals { totalCount } crashes { nodes { id } } }\n      }\n    }\n  }\n": typeof types.LiveCustomerDocument,
    "\n  query HostilePlugins {\n    plugins { name state required circuit calls failures lastError faults { code message } }\n  }\n": typeof types.HostilePluginsDocument,
    "\n  query AllIncidents($slug: String!) {\n    project(slug: $slug) {\n      incidents {\n        nodes {\n          id number shortId title status severity startedAt openedAt openedBy acknowledgedAt resolvedAt responseDueAt\n          resolveDueAt responseBreachedAt resolveBreachedAt secondsToDetect secondsToAcknowledge secondsToResolve\n          playbook { key }\n          alerts { id summary }\n          issues { title }\n          timeline(first: 100) { nodes { kind actor text } }\n        }\n      }\n    }\n  }\n": typeof types.AllIncidentsDocument,
    "\n  query OneIncident($slug: String!, $shortId: String!) {\n    project(slug: $slug) {\n      incident(shortId: $shortId) {\n        title status severity openedBy resolvedAt\n        roles { role name }\n        playbook { steps { number text done doneAt doneBy } }\n        links { id label url ticket { state } }\n        postMortem { summary impact rootCause lessons actions }\n        postMortemMarkdown\n      }\n    }\n  }\n": typeof types.OneIncidentDocument,
    "\n  subscription LiveLinks($slug: String!, $shortId: String!) {\n    live { project(slug: $slug) { incident(shortId: $shortId) { links { label url ticket { state } } } } }\n  }\n": typeof types.LiveLinksDocument,
    "\n  query Counted($slug: String!, $filter: IncidentFilter) {\n    project(slug: $slug) { incidents(filter: $filter) { totalCount } }\n  }\n": typeof types.CountedDocument,
    "query IncidentNode($id: ID!) { node(id: $id) { ... on Incident { shortId } ... on IncidentLink { label } } }": typeof types.IncidentNodeDocument,
    "query IssueIds($slug: String!) { project(slug: $slug) { issues { nodes { id } } } }": typeof types.IssueIdsDocument,
    "query IncidentCursor($slug: String!) { project(slug: $slug) { cursor } }": typeof types.IncidentCursorDocument,
    "\n  query Playbooks($slug: String!) {\n    project(slug: $slug) { playbooks { key title severity responseSeconds steps isOwn } }\n  }\n": typeof types.PlaybooksDocument,
    "\n  mutation OpenIncident($input: OpenIncidentInput!) {\n    openIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.OpenIncidentDocument,
    "\n  mutation UpdateIncident($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.UpdateIncidentDocument,
    "\n  mutation AcknowledgeIncident($input: AcknowledgeIncidentInput!) {\n    acknowledgeIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.AcknowledgeIncidentDocument,
    "\n  mutation AssignIncidentRole($input: AssignIncidentRoleInput!) {\n    assignIncidentRole(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.AssignIncidentRoleDocument,
    "\n  mutation AddIncidentNote($input: AddIncidentNoteInput!) {\n    addIncidentNote(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.AddIncidentNoteDocument,
    "\n  mutation CompletePlaybookStep($input: CompletePlaybookStepInput!) {\n    completePlaybookStep(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.CompletePlaybookStepDocument,
    "\n  mutation LinkIncident($input: LinkIncidentInput!) {\n    linkIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.LinkIncidentDocument,
    "\n  mutation IncidentRule($input: AlertRuleInput!) { createAlertRule(input: $input) { errors { code message path } } }\n": typeof types.IncidentRuleDocument,
    "\n  mutation IncidentSamples($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }\n": typeof types.IncidentSamplesDocument,
    "\n  mutation IncidentAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) { errors { code message path } }\n  }\n": typeof types.IncidentAlertDocument,
    "\n  mutation UnlinkIncident($input: UnlinkIncidentInput!) {\n    unlinkIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.UnlinkIncidentDocument,
    "\n  mutation RequestTicket($input: RequestTicketInput!) {\n    requestTicket(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.RequestTicketDocument,
    "\n  mutation WritePostMortem($input: WritePostMortemInput!) {\n    writePostMortem(input: $input) { incident { id } errors { code message path } }\n  }\n": typeof types.WritePostMortemDocument,
    "\n  mutation SetPlaybook($input: SetPlaybookInput!) {\n    setPlaybook(input: $input) {\n      playbook { key title severity responseSeconds steps isOwn }\n      errors { code message path }\n    }\n  }\n": typeof types.SetPlaybookDocument,
    "\n  mutation ResetPlaybook($input: ResetPlaybookInput!) {\n    resetPlaybook(input: $input) { playbook { key } errors { code message path } }\n  }\n": typeof types.ResetPlaybookDocument,
    "\n  mutation UpdateIncidentSettings($input: UpdateIncidentSettingsInput!) {\n    updateIncidentSettings(input: $input) {\n      settings {\n        resolveAfterSeconds\n        responseSeconds { low medium high critical }\n        resolveSeconds { low medium high critical }\n      }\n      errors { code path }\n    }\n  }\n": typeof types.UpdateIncidentSettingsDocument,
    "\n  subscription IncidentChanged($project: String!, $after: String) {\n    incidentChanged(project: $project, after: $after) {\n      cursor\n      incident { number status acknowledgedAt }\n    }\n  }\n": typeof types.IncidentChangedDocument,
    "\n  query Kpis($slug: String!, $period: Period, $interval: Interval! = DAY, $severity: Severity, $type: WarningType, $environment: String, $release: String) {\n    project(slug: $slug) {\n      kpis(period: $period, interval: $interval, environment: $environment, release: $release) {\n        mttd(severity: $severity) { value count unit target status trend points { at value count } }\n        mtta(severity: $severity) { value count unit target status trend points { at value count } }\n        mttr(severity: $severity) { value count unit target status trend points { at value count } }\n        incidentsPerDay(severity: $severity) { value count unit target status trend points { at value count } }\n        recurrence { value count unit target status trend points { at value count } }\n        recursWithinDays\n        crashFreeSessions { value count unit target status trend points { at value count } }\n        crashFreeUsers { value count unit target status trend standardError points { at value count } }\n        activeIssues { value count unit target status trend points { at value count } }\n        activeWarnings { value count unit target status trend points { at value count } }\n        openIncidents { value count unit target status trend points { at value count } }\n        memoryUsed { value count unit target status trend points { at value count } }\n        automaticRecovery { value count unit target status trend points { at value count } }\n        dataLossIncidents { value count unit target status trend points { at value count } }\n        featureAvailability { value count unit target status trend points { at value count } }\n        userReported { value count unit target status trend points { at value count } }\n        warnedBeforeCrash { value count unit target status trend points { at value count } }\n        warningsPerDay(type: $type) { value count unit target status trend points { at value count } }\n        alertsPerDay { value count unit target status trend points { at value count } }\n        notificationsPerDay { value count unit target status trend points { at value count } }\n        targets { kpi severity warningType target }\n      }\n    }\n  }\n": typeof types.KpisDocument,
    "\n  mutation RecordLossesOfKpis($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n": typeof types.RecordLossesOfKpisDocument,
    "\n  query ManyKpis($slug: String!, $many: Boolean!) {\n    project(slug: $slug) {\n      kpis(period: { last: \"20d\" }) { warningsPerDay { value } recurrence { value } warnedBeforeCrash { value } }\n      again: kpis(period: { last: \"20d\" }) @include(if: $many) {\n        warningsPerDay { value }\n        recurrence { value }\n        sameAgain: recurrence { trend }\n        warnedBeforeCrash { value }\n        warnedAgain: warnedBeforeCrash { value }\n      }\n    }\n  }\n": typeof types.ManyKpisDocument,
    "\n  mutation UpdateKpiTargets($input: UpdateKpiTargetsInput!) {\n    updateKpiTargets(input: $input) { targets { kpi severity warningType target } recursWithinDays errors { code message path } }\n  }\n": typeof types.UpdateKpiTargetsDocument,
    "\n  query IssueOfKpis($slug: String!) { project(slug: $slug) { issues(first: 1) { nodes { id } } } }\n": typeof types.IssueOfKpisDocument,
    "\n  mutation ResolveOfKpis($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": typeof types.ResolveOfKpisDocument,
    "\n  subscription LiveKpiTarget($slug: String!) {\n    live { project(slug: $slug) { kpis { recurrence { target } } } }\n  }\n": typeof types.LiveKpiTargetDocument,
    "\n  mutation KpiOpenIncident($input: OpenIncidentInput!) {\n    openIncident(input: $input) { incident { id } errors { message } }\n  }\n": typeof types.KpiOpenIncidentDocument,
    "\n  mutation KpiAcknowledgeIncident($input: AcknowledgeIncidentInput!) {\n    acknowledgeIncident(input: $input) { errors { message } }\n  }\n": typeof types.KpiAcknowledgeIncidentDocument,
    "\n  mutation KpiUpdateIncident($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) { errors { message } }\n  }\n": typeof types.KpiUpdateIncidentDocument,
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
    "\n  query MetricSeries(\n    $slug: String!, $name: String!, $aggregate: Aggregate!, $interval: Interval!, $period: Period, $groupBy: [String!]\n    $labels: [LabelInput!]\n  ) {\n    project(slug: $slug) {\n      metricSeries(\n        name: $name, aggregate: $aggregate, interval: $interval, period: $period, groupBy: $groupBy, labels: $labels\n      ) { labels { name value } unit points { at value count } }\n    }\n  }\n": typeof types.MetricSeriesDocument,
    "\n  query Metrics($slug: String!) {\n    project(slug: $slug) {\n      metrics {\n        name title unit kind direction target warning critical warningType playbook builtIn series latest latestAt current status trend\n      }\n    }\n  }\n": typeof types.MetricsDocument,
    "\n  query OneMetric($slug: String!, $name: String!, $period: Period) {\n    project(slug: $slug) {\n      metric(name: $name, period: $period) { name kind unit target latest latestAt current status trend series }\n    }\n  }\n": typeof types.OneMetricDocument,
    "\n  subscription LiveRate($slug: String!) { live { project(slug: $slug) { metric(name: \"app.crash.rate\") { latest } } } }\n": typeof types.LiveRateDocument,
    "\n  mutation DefineMetric($input: DefineMetricInput!) {\n    defineMetric(input: $input) {\n      metric { name title unit direction target warning critical status builtIn }\n      errors { code message path }\n    }\n  }\n": typeof types.DefineMetricDocument,
    "\n  mutation MetricSeriesRecord($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n": typeof types.MetricSeriesRecordDocument,
    "\n  subscription LiveMetricSeries($slug: String!, $period: Period!) {\n    live {\n      project(slug: $slug) {\n        metric(name: \"app.memory.used\", period: $period) { latest current }\n        metricSeries(name: \"app.memory.used\", aggregate: AVG, interval: DAY, period: $period) { points { value } }\n      }\n    }\n  }\n": typeof types.LiveMetricSeriesDocument,
    "\n  subscription LiveTarget($slug: String!) {\n    live { project(slug: $slug) { metric(name: \"app.memory.used\") { target } } }\n  }\n": typeof types.LiveTargetDocument,
    "\n  mutation RecordMetrics($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { stored duplicates rejected { index reason message } errors { code message path } }\n  }\n": typeof types.RecordMetricsDocument,
    "\n  mutation UpdateMetricSettings($input: UpdateMetricSettingsInput!) {\n    updateMetricSettings(input: $input) {\n      metricUsage { maxSeries rawDays minuteDays hourDays dayDays }\n      errors { code message path }\n    }\n  }\n": typeof types.UpdateMetricSettingsDocument,
    "\n  query MetricUsage($slug: String!) {\n    project(slug: $slug) {\n      cursor\n      metricUsage { series maxSeries rejectedSamples }\n      intake(period: { last: \"1h\" }) { category outcome reason quantity }\n    }\n  }\n": typeof types.MetricUsageDocument,
    "\n  subscription MetricRecorded($project: String!, $names: [String!], $after: String) {\n    metricRecorded(project: $project, names: $names, after: $after) {\n      cursor\n      samples { name value at unit labels { name value } }\n      lagged { skipped }\n    }\n  }\n": typeof types.MetricRecordedDocument,
    "\n  query Cursors($first: Int!) { projects(first: $first) { nodes { cursor } } }\n": typeof types.CursorsDocument,
    "\n  query Nested($slug: String!) {\n    project(slug: $slug) {\n      slug\n      cursor\n      issues(first: 20) {\n        totalCount\n        nodes {\n          shortId title severity crashCount userCount team resolution { held } project { slug }\n          crashes(first: 5) {\n            nodes {\n              eventId at message tags { key value } breadcrumbs { message } user { id } system { osName } app { name }\n              exceptions { type value frames { function filename lineno context { line } } }\n              classification { severity category votes { classifier reason } }\n              impact { affectedUsers affectedFeatures businessImpact }\n              recommendations { action }\n              issue { shortId }\n              project { slug }\n            }\n          }\n        }\n      }\n      crashes(first: 50) { nodes { eventId issue { title } impact { affectedUsers } } }\n      releases(first: 20) { nodes { version sessions crashFreeSessions users crashFreeUsers } }\n      keys { dsn }\n      intake { quantity }\n    }\n  }\n": typeof types.NestedDocument,
    "\n  mutation CreateContact($input: CreateContactInput!) {\n    createContact(input: $input) {\n      contact { id name role channels { notifier address } perHour createdAt }\n      errors { code message path }\n    }\n  }\n": typeof types.CreateContactDocument,
    "\n  mutation UpdateContact($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact { id name role channels { notifier address } perHour createdAt }\n      errors { code message path }\n    }\n  }\n": typeof types.UpdateContactDocument,
    "\n  mutation DeleteContact($input: DeleteContactInput!) {\n    deleteContact(input: $input) { deletedId errors { code message path } }\n  }\n": typeof types.DeleteContactDocument,
    "\n  query Contacts($slug: String!) { project(slug: $slug) { contacts { totalCount nodes { name } } } }\n": typeof types.ContactsDocument,
    "\n  mutation CreateSchedule($input: CreateOnCallScheduleInput!) {\n    createOnCallSchedule(input: $input) { schedule { id } errors { code message path } }\n  }\n": typeof types.CreateScheduleDocument,
    "\n  mutation UpdateSchedule($input: UpdateOnCallScheduleInput!) {\n    updateOnCallSchedule(input: $input) { schedule { name timeZone } errors { code message path } }\n  }\n": typeof types.UpdateScheduleDocument,
    "\n  mutation DeleteSchedule($input: DeleteOnCallScheduleInput!) {\n    deleteOnCallSchedule(input: $input) { deletedId errors { code } }\n  }\n": typeof types.DeleteScheduleDocument,
    "\n  mutation AddOverride($input: AddOnCallOverrideInput!) {\n    addOnCallOverride(input: $input) { override { id } errors { code message path } }\n  }\n": typeof types.AddOverrideDocument,
    "\n  mutation RemoveOverride($input: RemoveOnCallOverrideInput!) {\n    removeOnCallOverride(input: $input) { deletedId errors { code } }\n  }\n": typeof types.RemoveOverrideDocument,
    "\n  query Schedules($slug: String!, $period: Period, $at: DateTime) {\n    project(slug: $slug) {\n      onCallSchedules {\n        name\n        timeZone\n        layers {\n          name\n          members { name }\n          rotation { unit length handoff weekday startsOn }\n          restrictions { weekdays from to }\n        }\n        overrides { contact { name } from to }\n        onCall(at: $at) { name }\n        shifts(period: $period) { from to contact { name } layer }\n      }\n    }\n  }\n": typeof types.SchedulesDocument,
    "\n  subscription LiveOnCall($slug: String!) {\n    live { project(slug: $slug) { onCallSchedules { onCall { name } } } }\n  }\n": typeof types.LiveOnCallDocument,
    "\n  mutation SetPolicy($input: SetEscalationPolicyInput!) {\n    setEscalationPolicy(input: $input) {\n      policy {\n        level builtIn responseSeconds repeats acknowledgedForSeconds updatedAt\n        steps { afterSeconds targets { role contact { name } contactId schedule { name } scheduleId notifier everyone name } }\n      }\n      errors { code message path }\n    }\n  }\n": typeof types.SetPolicyDocument,
    "\n  mutation ResetPolicy($input: ResetEscalationPolicyInput!) {\n    resetEscalationPolicy(input: $input) { policy { level builtIn } errors { code } }\n  }\n": typeof types.ResetPolicyDocument,
    "\n  query Policies($slug: String!) {\n    project(slug: $slug) { escalationPolicies { level builtIn responseSeconds steps { afterSeconds } } }\n  }\n": typeof types.PoliciesDocument,
    "\n  query ReadContactNode($id: ID!) { node(id: $id) { id } }\n": typeof types.ReadContactNodeDocument,
    "\n  mutation SendToAddress($input: TestNotifierInput!) {\n    testNotifier(input: $input) {\n      delivery { state subject recipient address }\n      errors { code path }\n    }\n  }\n": typeof types.SendToAddressDocument,
    "\n  query OtlpLabels($slug: String!, $groupBy: [String!]) {\n    project(slug: $slug) {\n      metricSeries(name: \"app.memory.used\", aggregate: LAST, interval: DAY, period: { last: \"2d\" }, groupBy: $groupBy) {\n        labels { name value }\n      }\n    }\n  }\n": typeof types.OtlpLabelsDocument,
    "\n  query OtlpValues($slug: String!, $name: String!, $aggregate: Aggregate!) {\n    project(slug: $slug) {\n      metricSeries(name: $name, aggregate: $aggregate, interval: DAY, period: { last: \"2d\" }) {\n        points {\n          value\n        }\n      }\n    }\n  }\n": typeof types.OtlpValuesDocument,
    "\n  mutation CreatePagedContact($input: CreateContactInput!) { createContact(input: $input) { contact { id } errors { message path } } }\n": typeof types.CreatePagedContactDocument,
    "\n  mutation SetPagedPolicy($input: SetEscalationPolicyInput!) { setEscalationPolicy(input: $input) { errors { message path } } }\n": typeof types.SetPagedPolicyDocument,
    "\n  mutation CreatePagedRule($input: AlertRuleInput!) { createAlertRule(input: $input) { errors { message path } } }\n": typeof types.CreatePagedRuleDocument,
    "\n  mutation RecordPagedMetrics($input: RecordMetricsInput!) { recordMetrics(input: $input) { rejected { reason } } }\n": typeof types.RecordPagedMetricsDocument,
    "\n  query ReadAlertGroups($slug: String!, $open: Boolean) {\n    project(slug: $slug) {\n      alertGroups(filter: { open: $open }, first: 3) {\n        totalCount\n        nodes {\n          id\n          escalation\n          labels { name value }\n          openedAt\n          closedAt\n          acknowledgedAt\n          acknowledgedBy\n          step\n          round\n          nextStepAt\n          responseDueAt\n          untoldAt\n          alerts { totalCount }\n          pages(first: 15) {\n            nodes { contact notifier address reason step state at postedAt delivery { state attempts deliveredAt } }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadAlertGroupsDocument,
    "\n  query ReadPagedAlerts($slug: String!) {\n    project(slug: $slug) {\n      alerts(first: 4) {\n        nodes {\n          id\n          state\n          level\n          acknowledgedAt\n          suppressedBy { kind name until }\n          group { id }\n          pages(first: 3) { nodes { contact } }\n          entries { from to actor note }\n        }\n      }\n    }\n  }\n": typeof types.ReadPagedAlertsDocument,
    "\n  mutation ForgetPagedContact($input: DeleteContactInput!) { deleteContact(input: $input) { errors { message } } }\n": typeof types.ForgetPagedContactDocument,
    "\n  mutation UpdatePagedContact($input: UpdateContactInput!) { updateContact(input: $input) { errors { message } } }\n": typeof types.UpdatePagedContactDocument,
    "\n  query ReadPagedAddresses($slug: String!) {\n    project(slug: $slug) {\n      contacts(first: 1) { nodes { channels { notifier address } } }\n      alertGroups(first: 1) { nodes { pages(first: 1) { nodes { notifier address } } } }\n    }\n  }\n": typeof types.ReadPagedAddressesDocument,
    "\n  query ReadPagedTimeline($slug: String!) {\n    project(slug: $slug) { incidents(first: 2) { nodes { timeline(first: 30) { nodes { text } } } } }\n  }\n": typeof types.ReadPagedTimelineDocument,
    "\n  mutation AcknowledgePaged($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { errors { message } } }\n": typeof types.AcknowledgePagedDocument,
    "\n  query ReleaseHealths($slug: String!, $period: Period, $environment: String) {\n    project(slug: $slug) {\n      releases {\n        nodes {\n          version\n          health(period: $period, environment: $environment) {\n            sessions openSessions endedSessions erroredSessions unhandledSessions abnormalSessions crashedSessions\n            users crashedUsers people { count isExact standardError } crashedPeople { count isExact standardError }\n            crashFreeSessions crashFreeUsers adoption adoptionByUsers sessionLength { mean median timed }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReleaseHealthsDocument,
    "\n  query ReleaseStage($slug: String!, $version: String!) {\n    project(slug: $slug) {\n      release(version: $version) {\n        sessions users crashFreeSessions crashFreeUsers adoption adoptionByUsers stage previous { version }\n      }\n    }\n  }\n": typeof types.ReleaseStageDocument,
    "\n  query Comparison($slug: String!, $version: String!, $with: String, $period: Period, $environment: String) {\n    project(slug: $slug) {\n      release(version: $version) {\n        comparison(with: $with, period: $period, environment: $environment) {\n          base { version }\n          health { sessions crashedSessions adoption }\n          baseHealth { sessions crashedSessions crashFreeSessions }\n          differences { crashFreeSessions crashFreeUsers meanLength medianLength newIssues regressedIssues fixedIssues }\n          regression {\n            verdict confidence pValue test difference { value low high }\n            sessions crashedSessions baseSessions baseCrashedSessions explanation\n          }\n        }\n      }\n    }\n  }\n": typeof types.ComparisonDocument,
    "\n  query AllFigures($slug: String!) {\n    project(slug: $slug) {\n      releases(first: 20) {\n        nodes {\n          version sessions users crashFreeSessions crashFreeUsers adoption adoptionByUsers stage\n          newIssueCount regressedIssueCount fixedIssueCount\n          health { adoption sessionLength { median } }\n          lastWeek: health(period: { last: \"7d\" }, environment: \"production\") { crashFreeUsers adoptionByUsers }\n          previous { version sessions }\n          comparison { base { version } differences { newIssues } regression { verdict } }\n        }\n      }\n    }\n  }\n": typeof types.AllFiguresDocument,
    "\n  query IssuesOfRelease($slug: String!, $version: String!) {\n    project(slug: $slug) {\n      release(version: $version) {\n        newIssueCount regressedIssueCount fixedIssueCount\n        newIssues { nodes { title } }\n        regressedIssues { nodes { title status } }\n        fixedIssues { nodes { title status } }\n      }\n    }\n  }\n": typeof types.IssuesOfReleaseDocument,
    "\n  query BadArgumentsOfReleases($slug: String!) {\n    project(slug: $slug) {\n      slug\n      stability(period: { last: \"long\" }) { score }\n      release(version: \"shop@1\") {\n        sessions\n        health { sessions }\n        bad: health(period: { from: \"1926-01-01T00:00:00Z\" }) { sessions }\n      }\n    }\n  }\n": typeof types.BadArgumentsOfReleasesDocument,
    "\n  query IssueIdsOfRelease($slug: String!) { project(slug: $slug) { issues { nodes { id title } } } }\n": typeof types.IssueIdsOfReleaseDocument,
    "\n  mutation ResolveIn($input: ResolveIssueInput!) {\n    resolveIssue(input: $input) { issue { status } errors { code path } }\n  }\n": typeof types.ResolveInDocument,
    "\n  mutation ReopenOfRelease($input: ReopenIssueInput!) { reopenIssue(input: $input) { errors { message } } }\n": typeof types.ReopenOfReleaseDocument,
    "\n  subscription LiveRelease($slug: String!) {\n    live { project(slug: $slug) { release(version: \"shop@1\") { sessions crashFreeSessions } } }\n  }\n": typeof types.LiveReleaseDocument,
    "\n  query ReadReported($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        at level handled platform release environment transaction severity category sdk\n        exceptions { type value frames { function lineno inApp } }\n        tags { key value }\n        user { id role }\n        system { deviceModel }\n        business { activeBatches dataIntegrity }\n        breadcrumbs { message }\n        issue { title crashCount userCount }\n        raw\n      }\n    }\n  }\n": typeof types.ReadReportedDocument,
    "\n  query CountReported($slug: String!) { project(slug: $slug) { crashStats { count } } }\n": typeof types.CountReportedDocument,
    "\n  mutation RecordMemory($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) {\n      stored\n      errors {\n        message\n      }\n    }\n  }\n": typeof types.RecordMemoryDocument,
    "\n  mutation AcknowledgeMemory($id: ID!) {\n    acknowledgeAlert(input: { alertId: $id }) {\n      errors {\n        message\n      }\n    }\n  }\n": typeof types.AcknowledgeMemoryDocument,
    "\n  query OnTheirWay {\n    deliveries(filter: { states: [PENDING] }) {\n      nodes {\n        id\n      }\n    }\n  }\n": typeof types.OnTheirWayDocument,
    "\n  query ReadResponse {\n    project(slug: \"default\") {\n      warnings {\n        nodes {\n          type\n          level\n          resolved\n          resolution\n        }\n      }\n      alerts {\n        nodes {\n          id\n          state\n          level\n          rule {\n            name\n          }\n        }\n      }\n      alertGroups {\n        nodes {\n          pages {\n            nodes {\n              step\n              reason\n            }\n          }\n        }\n      }\n      incidents {\n        nodes {\n          status\n          severity\n        }\n      }\n    }\n  }\n": typeof types.ReadResponseDocument,
    "\n  mutation UpdateRetention($input: UpdateRetentionInput!) {\n    updateRetention(input: $input) { retention { closedDays } errors { code message path } }\n  }\n": typeof types.UpdateRetentionDocument,
    "\n  query ReadRetention($slug: String!) { project(slug: $slug) { retention { closedDays } } }\n": typeof types.ReadRetentionDocument,
    "\n  subscription AlertsThatAreKept($slug: String!) { live { project(slug: $slug) { alerts(first: 1) { totalCount } } } }\n": typeof types.AlertsThatAreKeptDocument,
    "\n  query CursorBeforeRetention($slug: String!) { project(slug: $slug) { cursor } }\n": typeof types.CursorBeforeRetentionDocument,
    "\n  subscription AlertChangedAfterRetention($project: String!, $after: String) {\n    alertChanged(project: $project, after: $after) { alert { labels { value } } lagged { skipped } }\n  }\n": typeof types.AlertChangedAfterRetentionDocument,
    "\n  query IncidentsThatAreKept($slug: String!) {\n    project(slug: $slug) { incidents(first: 3) { nodes { number } } }\n  }\n": typeof types.IncidentsThatAreKeptDocument,
    "\n  mutation IncidentThatStays($input: OpenIncidentInput!) { openIncident(input: $input) { incident { id } } }\n": typeof types.IncidentThatStaysDocument,
    "\n  mutation IncidentThatIsOver($input: UpdateIncidentInput!) { updateIncident(input: $input) { errors { message } } }\n": typeof types.IncidentThatIsOverDocument,
    "\n  mutation SilenceThatGoes($input: CreateSilenceInput!) { createSilence(input: $input) { errors { message } } }\n": typeof types.SilenceThatGoesDocument,
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
    "\n  query ReadBoth($slug: String!, $id: String!, $own: String!) {\n    project(slug: $slug) {\n      crash(eventId: $id) { ...WholeCrash }\n      same: crash(eventId: $own) { ...WholeCrash }\n      issues { nodes { crashCount title } }\n    }\n  }\n  fragment WholeCrash on Crash {\n    eventId level platform release environment message\n    exceptions { type value module frames { function filename module package lineno inApp } }\n    tags { key value }\n    breadcrumbs { category message }\n    system { deviceModel osName osVersion }\n    app { name version build }\n    user { id }\n    classification { severity category votes { classifier } }\n    processing { notes }\n  }\n": typeof types.ReadBothDocument,
    "\n  query ReadCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        eventId severity category level handled platform release environment sdk\n        issue { title culprit userCount crashCount severity }\n        exceptions { type value frames { function filename lineno inApp context { line } } }\n        breadcrumbs { category message level data }\n        tags { key value }\n        user { id username role screen workflow recentActions }\n        system { deviceModel deviceFamily osName totalMemory batteryLevel }\n        app { name version memory databaseState performance }\n        business { activeCustomers activeBatches pendingTasks dataIntegrity }\n        classification { category team votes { plugin classifier severity } }\n        impact { affectedUsers businessImpact escalationRequired dataLossRisk }\n        recommendations { action priority }\n      }\n    }\n  }\n": typeof types.ReadCrashDocument,
    "\n  query ReadReleases($slug: String!) {\n    project(slug: $slug) {\n      releases {\n        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": typeof types.ReadReleasesDocument,
    "\n  query BadSessionsTold($slug: String!) {\n    project(slug: $slug) {\n      releases(first: 10) { nodes { version sessions } }\n      intake { category outcome reason quantity }\n    }\n  }\n": typeof types.BadSessionsToldDocument,
    "\n  mutation CreateSilence($input: CreateSilenceInput!) {\n    createSilence(input: $input) {\n      silence { id active createdBy matchers { label operator value } }\n      errors { code message path }\n    }\n  }\n": typeof types.CreateSilenceDocument,
    "\n  mutation ExpireSilence($input: ExpireSilenceInput!) {\n    expireSilence(input: $input) { silence { active } errors { code message path } }\n  }\n": typeof types.ExpireSilenceDocument,
    "\n  mutation CreateMuteTime($input: CreateMuteTimeInput!) {\n    createMuteTime(input: $input) { muteTime { id name mutedUntil } errors { code message path } }\n  }\n": typeof types.CreateMuteTimeDocument,
    "\n  mutation UpdateMuteTime($input: UpdateMuteTimeInput!) {\n    updateMuteTime(input: $input) {\n      muteTime { name timeZone intervals { from to weekdays } }\n      errors { code message path }\n    }\n  }\n": typeof types.UpdateMuteTimeDocument,
    "\n  mutation DeleteMuteTime($input: DeleteMuteTimeInput!) {\n    deleteMuteTime(input: $input) { deletedId errors { code message path } }\n  }\n": typeof types.DeleteMuteTimeDocument,
    "\n  mutation CreateInhibition($input: CreateInhibitionInput!) {\n    createInhibition(input: $input) { inhibition { id name } errors { code message path } }\n  }\n": typeof types.CreateInhibitionDocument,
    "\n  mutation UpdateInhibition($input: UpdateInhibitionInput!) {\n    updateInhibition(input: $input) {\n      inhibition { name source { label operator value } target { label operator value } equal }\n      errors { code message path }\n    }\n  }\n": typeof types.UpdateInhibitionDocument,
    "\n  query ReadMuteTimesOfRules($slug: String!) {\n    project(slug: $slug) { alertRules { name muteTimes } }\n  }\n": typeof types.ReadMuteTimesOfRulesDocument,
    "\n  mutation UpdateAlertGrouping($input: UpdateAlertGroupingInput!) {\n    updateAlertGrouping(input: $input) { settings { waitSeconds escalations { level escalation } } errors { code message path } }\n  }\n": typeof types.UpdateAlertGroupingDocument,
    "\n  mutation SnoozePaged($input: SnoozeAlertInput!) { snoozeAlert(input: $input) { errors { message } } }\n": typeof types.SnoozePagedDocument,
    "\n  query ReadSilences($slug: String!) {\n    project(slug: $slug) {\n      open: silences(filter: { open: true }, first: 5) { totalCount }\n      over: silences(filter: { open: false }, first: 5) { totalCount }\n      muteTimes { name }\n      inhibitions { name }\n      alertGrouping { by waitSeconds intervalSeconds repeatSeconds }\n    }\n  }\n": typeof types.ReadSilencesDocument,
    "\n  query Relatives($project: String!, $eventId: String!) {\n    project(slug: $project) {\n      crash(eventId: $eventId) {\n        similar(first: 2) { similarity crash { eventId } }\n        issue { similar { similarity issue { title } } }\n      }\n    }\n  }\n": typeof types.RelativesDocument,
    "\n  query Stability($slug: String!, $period: Period, $environment: String, $release: String, $interval: Interval! = DAY) {\n    project(slug: $slug) {\n      stability(period: $period, environment: $environment, release: $release) {\n        score target status trend explanation missing from to\n        components { name weight value explanation target status }\n        crashFreeSessions crashFreeUsers people { count isExact standardError } activeIssues activeWarnings memoryPressure\n        points(interval: $interval) { at score }\n      }\n    }\n  }\n": typeof types.StabilityDocument,
    "\n  query KpisOfStability($slug: String!, $period: Period) {\n    project(slug: $slug) {\n      stability(period: $period) {\n        kpis {\n          activeIssues { value count unit target status points { at value } }\n          activeWarnings { value count unit target status points { at value } }\n          openIncidents { value count unit target status points { at value } }\n          memoryUsed { value count unit target status points { at value } }\n          automaticRecovery { value count unit target status }\n          featureAvailability { value count unit target status }\n          userReported { value count unit target status }\n          dataLossIncidents { value count unit target status }\n        }\n      }\n    }\n  }\n": typeof types.KpisOfStabilityDocument,
    "\n  query SeenInEnvironment($slug: String!, $environment: String!) {\n    project(slug: $slug) {\n      crashes(first: 9, filter: { environment: [$environment] }) { nodes { environment } }\n      crashStats(filter: { environment: [$environment] }) { count }\n      stability(environment: $environment) { activeIssues }\n      kpis(environment: $environment) { activeIssues { value } crashFreeSessions { count } }\n    }\n  }\n": typeof types.SeenInEnvironmentDocument,
    "\n  query ManyStabilities($slug: String!, $many: Boolean!) {\n    project(slug: $slug) {\n      stability { explanation points(interval: DAY) { score } }\n      kpis { activeIssues { value } }\n      again: stability @include(if: $many) {\n        explanation\n        days: points(interval: DAY) { score }\n        more: points(interval: DAY) { at }\n        kpis { activeIssues { value } crashFreeUsers { value } }\n      }\n    }\n  }\n": typeof types.ManyStabilitiesDocument,
    "\n  subscription LiveStability($slug: String!) {\n    live { project(slug: $slug) { stability { score crashFreeSessions activeIssues } } }\n  }\n": typeof types.LiveStabilityDocument,
    "\n  query StabilitySettings($slug: String!) { project(slug: $slug) { stabilitySettings { weights { memory } } } }\n": typeof types.StabilitySettingsDocument,
    "\n  mutation UpdateStabilitySettings($input: UpdateStabilitySettingsInput!) {\n    updateStabilitySettings(input: $input) {\n      settings { weights { crashFreeSessions crashFreeUsers issues warnings memory incidents recovery } }\n      errors { code message path }\n    }\n  }\n": typeof types.UpdateStabilitySettingsDocument,
    "\n  mutation RecordSamplesOfStability($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n": typeof types.RecordSamplesOfStabilityDocument,
    "\n  query IssueOfStability($slug: String!) { project(slug: $slug) { issues(first: 1) { nodes { id } } } }\n": typeof types.IssueOfStabilityDocument,
    "\n  mutation ResolveOfStability($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": typeof types.ResolveOfStabilityDocument,
    "\n  mutation OpenForStability($input: OpenIncidentInput!) {\n    openIncident(input: $input) { incident { id } errors { message } }\n  }\n": typeof types.OpenForStabilityDocument,
    "\n  mutation ResolveIncidentOfStability($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) { errors { message } }\n  }\n": typeof types.ResolveIncidentOfStabilityDocument,
    "\n  query SystemHealth($slug: String!) {\n    project(slug: $slug) {\n      systemHealth {\n        status explanation checkedAt instances recommendations queueLength failedRequests errorRate criticalErrorRate uptime\n        issues { area metric status message recommendation value threshold unit instances }\n        network { instances quality latency byType { type instances quality latency } }\n        memory { median max pressure }\n      }\n    }\n  }\n": typeof types.SystemHealthDocument,
    "\n  query SystemHealthInstances($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      systemHealth {\n        instanceHealth(first: $first, after: $after, last: $last, before: $before) {\n          nodes { instance at status networkType networkQuality latency memory queueLength }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n        }\n      }\n    }\n  }\n": typeof types.SystemHealthInstancesDocument,
    "\n  query ManySystemHealths($slug: String!, $many: Boolean!) {\n    project(slug: $slug) {\n      systemHealth { status }\n      again: systemHealth @include(if: $many) { explanation instanceHealth { nodes { status } } }\n    }\n  }\n": typeof types.ManySystemHealthsDocument,
    "\n  subscription WatchedSystemHealth($slug: String!) {\n    live { project(slug: $slug) { systemHealth { status } } }\n  }\n": typeof types.WatchedSystemHealthDocument,
    "\n  mutation RecordOfSystemHealth($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { stored rejected { index reason } errors { message } }\n  }\n": typeof types.RecordOfSystemHealthDocument,
    "\n  mutation DefineForSystemHealth($input: DefineMetricInput!) {\n    defineMetric(input: $input) { errors { message } }\n  }\n": typeof types.DefineForSystemHealthDocument,
    "query Me { viewer { name __typename } }": typeof types.MeDocument,
    "\n  mutation CreateDashboardToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { trustedDocumentsOnly } errors { message } }\n  }\n": typeof types.CreateDashboardTokenDocument,
    "\n  mutation Register($input: RegisterDocumentsInput!) {\n    registerDocuments(input: $input) { documents { hash operations } added errors { code message path } }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation Forget($input: ForgetDocumentsInput!) { forgetDocuments(input: $input) { hashes errors { code path } } }\n": typeof types.ForgetDocument,
    "\n  query TrustedDocuments { trustedDocuments { nodes { hash text by faults } } }\n": typeof types.TrustedDocumentsDocument,
    "\n  mutation ReportUsage($input: ReportUsageInput!) {\n    reportUsage(input: $input) { stored duplicates rejected { index reason message } errors { code message path } }\n  }\n": typeof types.ReportUsageDocument,
    "\n  query UsageOf(\n    $slug: String!, $period: Period, $role: String, $customer: String, $feature: String, $by: UsageBreakdown = FEATURE,\n    $first: Int, $after: String, $last: Int, $before: String, $withBy: Boolean = false, $withWorkflow: Boolean = false\n  ) {\n    project(slug: $slug) {\n      usage(period: $period, role: $role, customer: $customer, feature: $feature) {\n        ...Figures\n        days { at ...Figures }\n        by(dimension: $by, first: $first, after: $after, last: $last, before: $before) @include(if: $withBy) {\n          nodes { key share reach ...Figures }\n          pageInfo { hasNextPage hasPreviousPage endCursor }\n        }\n        workflow(name: \"checkout\") @include(if: $withWorkflow) {\n          name ...Figures\n          steps { nodes { key share reach ...Figures } }\n        }\n      }\n    }\n  }\n  fragment Figures on UsageFigures {\n    events people { count isExact standardError } started completed failed abandoned completionRate secondsMean\n  }\n": typeof types.UsageOfDocument,
    "\n  subscription LiveUsage($slug: String!) {\n    live { project(slug: $slug) { usage { events people { count } } } }\n  }\n": typeof types.LiveUsageDocument,
    "\n  query UsageOfCustomer($slug: String!) {\n    project(slug: $slug) {\n      customer(key: \"acme\") { usage { ...UsageOfOne } }\n      usage(customer: \"acme\") { ...UsageOfOne }\n    }\n  }\n  fragment UsageOfOne on Usage {\n    events\n    people { count isExact }\n    days { at events people { count } }\n    by(dimension: FEATURE) { nodes { key events } }\n  }\n": typeof types.UsageOfCustomerDocument,
    "\n  query UsageOfCustomersFeature($slug: String!, $period: Period) {\n    project(slug: $slug) {\n      customer(key: \"acme\") { usage(feature: \"cart\", period: $period) { events people { count } days { at events } } }\n      usage(customer: \"acme\", feature: \"cart\", period: $period) { events people { count } days { at events } }\n    }\n  }\n": typeof types.UsageOfCustomersFeatureDocument,
    "\n  query ReadWarnings($slug: String!, $filter: WarningFilter) {\n    project(slug: $slug) {\n      warnings(filter: $filter, first: 100) {\n        nodes {\n          id type level message suggestedAction at resolved resolvedAt resolvedBy resolution metric labels { name value }\n          detector instances value threshold unit confidence expectedAt lastSeen findings priority alertThresholdSeconds\n        }\n      }\n    }\n  }\n": typeof types.ReadWarningsDocument,
    "\n  mutation RecordSamplesToWarnOf($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n": typeof types.RecordSamplesToWarnOfDocument,
    "\n  mutation DefineMetricToWarnOf($input: DefineMetricInput!) { defineMetric(input: $input) { errors { message } } }\n": typeof types.DefineMetricToWarnOfDocument,
    "\n  mutation UpdateWarningSettings($input: UpdateWarningSettingsInput!) {\n    updateWarningSettings(input: $input) {\n      settings { forecastConfidence alertThresholdSeconds { info warning critical emergency } }\n      errors { code path }\n    }\n  }\n": typeof types.UpdateWarningSettingsDocument,
    "\n  query PageWarnings($slug: String!, $first: Int) {\n    project(slug: $slug) { warnings(first: $first) { totalCount nodes { id project { slug } } } }\n  }\n": typeof types.PageWarningsDocument,
    "query ReadWarning($id: ID!) { node(id: $id) { __typename id } }": typeof types.ReadWarningDocument,
    "query ReadProjectOfWarnings($slug: String!) { project(slug: $slug) { id } }": typeof types.ReadProjectOfWarningsDocument,
    "\n  mutation ResolveWarning($input: ResolveWarningInput!) {\n    resolveWarning(input: $input) {\n      warning { resolved resolution resolvedBy resolvedAt }\n      errors { code path }\n    }\n  }\n": typeof types.ResolveWarningDocument,
    "\n  subscription WarningChanged($project: String!, $after: String) {\n    warningChanged(project: $project, after: $after) {\n      cursor\n      warning { level value resolved labels { value } }\n      lagged { skipped }\n    }\n  }\n": typeof types.WarningChangedDocument,
    "\n  subscription CrashesAfter($project: String!, $after: String, $minSeverity: Severity) {\n    crashReported(project: $project, after: $after, minSeverity: $minSeverity) {\n      cursor\n      crash { eventId }\n      lagged { skipped }\n    }\n  }\n": typeof types.CrashesAfterDocument,
    "\n  subscription IssuesAfter($project: String!, $after: String) {\n    issueChanged(project: $project, after: $after) { cursor issue { shortId status crashCount } }\n  }\n": typeof types.IssuesAfterDocument,
    "\n  query Cursor($slug: String!) { project(slug: $slug) { cursor } }\n": typeof types.CursorDocument,
    "\n  subscription LiveCursor($slug: String!) { live { project(slug: $slug) { cursor } } }\n": typeof types.LiveCursorDocument,
    "\n  query IssueByNumber($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": typeof types.IssueByNumberDocument,
    "\n  mutation ResolveOne($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": typeof types.ResolveOneDocument,
    "\n  mutation AssignOne($input: AssignIssueInput!) { assignIssue(input: $input) { errors { message } } }\n": typeof types.AssignOneDocument,
    "\n  mutation ReportTo($input: ReportCrashInput!) { reportCrash(input: $input) { eventId errors { message } } }\n": typeof types.ReportToDocument,
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
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { number keys { publicKey dsn } } errors { message } }\n  }\n": typeof types.CreateProjectDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { message } }\n  }\n": typeof types.CreateTokenDocument,
    "\n  mutation ReportCrash($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId duplicate errors { code message path } crash { id } }\n  }\n": typeof types.ReportCrashDocument,
    "\n  subscription CrashReported($project: String!) {\n    crashReported(project: $project) { crash { eventId severity category exceptions { type value } message } }\n  }\n": typeof types.CrashReportedDocument,
};
const documents: Documents = {
    "\n  mutation CreateLoadRule($input: AlertRuleInput!) {\n    createAlertRule(input: $input) {\n      errors {\n        message\n        path\n      }\n    }\n  }\n": types.CreateLoadRuleDocument,
    "\n  mutation RecordLoad($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) {\n      stored\n    }\n  }\n": types.RecordLoadDocument,
    "\n  query ReadPages {\n    deliveries(filter: { states: [PENDING] }) {\n      nodes {\n        id\n      }\n    }\n    project(slug: \"default\") {\n      alerts {\n        nodes {\n          state\n          entries {\n            to\n          }\n        }\n      }\n    }\n  }\n": types.ReadPagesDocument,
    "\n  mutation MakeLevelToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { code message } }\n  }\n": types.MakeLevelTokenDocument,
    "\n  mutation EndLevelToken($input: RevokeTokenInput!) { revokeToken(input: $input) { errors { code } } }\n": types.EndLevelTokenDocument,
    "\n  query LevelTokens { tokens { nodes { id accessLevel abilities projects { slug } expiresAt revokedAt } } }\n": types.LevelTokensDocument,
    "\n  mutation LevelUsage($input: ReportUsageInput!) { reportUsage(input: $input) { stored } }\n": types.LevelUsageDocument,
    "\n  mutation LevelSignal($input: ReportCustomerSignalInput!) { reportCustomerSignal(input: $input) { stored } }\n": types.LevelSignalDocument,
    "\n  mutation LevelMetrics($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }\n": types.LevelMetricsDocument,
    "\n  query LevelIssue { project(slug: \"ours\") { issues(first: 1) { nodes { id } } } }\n": types.LevelIssueDocument,
    "\n  query LevelPlace { project(slug: \"ours\") { cursor } }\n": types.LevelPlaceDocument,
    "\n  mutation CreateAlertRule($input: AlertRuleInput!) {\n    createAlertRule(input: $input) { rule { id } errors { code message path } }\n  }\n": types.CreateAlertRuleDocument,
    "\n  mutation UpdateAlertRule($input: UpdateAlertRuleInput!) {\n    updateAlertRule(input: $input) { rule { id name enabled forSeconds kind } errors { code message path } }\n  }\n": types.UpdateAlertRuleDocument,
    "\n  mutation DeleteAlertRule($input: DeleteAlertRuleInput!) {\n    deleteAlertRule(input: $input) { deletedId errors { code message path } }\n  }\n": types.DeleteAlertRuleDocument,
    "\n  query AlertRules($slug: String!) {\n    project(slug: $slug) {\n      alertRules {\n        id name kind enabled builtIn state lastError evaluatedAt dueAt deletedAt playbook condition level onNoData onError\n        forSeconds keepFiringSeconds intervalSeconds labels { name value } muteTimes\n        metric { metric aggregate windowSeconds comparison groupBy minimumCount takesLevelsOfMetric thresholds { warning critical } recovery { warning } }\n        crashRate { windowSeconds minimumSessions thresholds { warning critical } }\n        issue { minSeverity category environment }\n        burnRate { objective windows { longSeconds shortSeconds factor level } }\n      }\n    }\n  }\n": types.AlertRulesDocument,
    "\n  query Alerts($slug: String!, $filter: AlertFilter) {\n    project(slug: $slug) {\n      alerts(filter: $filter, first: 50) {\n        totalCount\n        nodes {\n          id state level value threshold unit summary startedAt firedAt acknowledgedAt acknowledgedBy resolvedAt\n          snoozedUntil snoozedBy snoozed version labels { name value } rule { name deletedAt } issue { shortId status }\n          entries { at from to level value actor note }\n        }\n      }\n    }\n  }\n": types.AlertsDocument,
    "\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) { alert { state version } errors { code message path } }\n  }\n": types.AcknowledgeAlertDocument,
    "\n  mutation ResolveAlert($input: ResolveAlertInput!) {\n    resolveAlert(input: $input) { alert { state } errors { code message path } }\n  }\n": types.ResolveAlertDocument,
    "\n  mutation SnoozeAlert($input: SnoozeAlertInput!) {\n    snoozeAlert(input: $input) { alert { snoozed snoozedUntil } errors { code message path } }\n  }\n": types.SnoozeAlertDocument,
    "\n  mutation UnsnoozeAlert($input: UnsnoozeAlertInput!) {\n    unsnoozeAlert(input: $input) { alert { snoozed snoozedUntil } errors { code message path } }\n  }\n": types.UnsnoozeAlertDocument,
    "\n  mutation RecordForAlerts($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { stored rejected { index reason } errors { message } }\n  }\n": types.RecordForAlertsDocument,
    "\n  query RuleNames($slug: String!) {\n    project(slug: $slug) { alertRules { id name kind playbook builtIn onNoData } }\n  }\n": types.RuleNamesDocument,
    "\n  mutation CreateRuleBadly($input: AlertRuleInput!) {\n    createAlertRule(input: $input) { errors { code message path } }\n  }\n": types.CreateRuleBadlyDocument,
    "\n  mutation DeleteRuleAs($input: DeleteAlertRuleInput!) {\n    deleteAlertRule(input: $input) { errors { code } }\n  }\n": types.DeleteRuleAsDocument,
    "\n  query IssueOfAlert($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": types.IssueOfAlertDocument,
    "\n  mutation CreateMuteTimeOfRule($input: CreateMuteTimeInput!) {\n    createMuteTime(input: $input) { muteTime { id } errors { code message path } }\n  }\n": types.CreateMuteTimeOfRuleDocument,
    "\n  mutation DeleteMuteTimeOfRule($input: DeleteMuteTimeInput!) { deleteMuteTime(input: $input) { errors { message } } }\n": types.DeleteMuteTimeOfRuleDocument,
    "\n  mutation ResolveIssueOfAlert($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": types.ResolveIssueOfAlertDocument,
    "\n  query AlertsDeeply($slug: String!, $first: Int) {\n    project(slug: $slug) {\n      alerts(first: $first) { totalCount nodes { state rule { name state } issue { title } entries { at } snoozed } }\n    }\n  }\n": types.AlertsDeeplyDocument,
    "\n  mutation DefineLevels($input: DefineMetricInput!) { defineMetric(input: $input) { errors { message } } }\n": types.DefineLevelsDocument,
    "\n  query AlertCursor($slug: String!) { project(slug: $slug) { cursor } }\n": types.AlertCursorDocument,
    "\n  subscription AlertChanged($project: String!, $after: String) {\n    alertChanged(project: $project, after: $after) { cursor alert { id state } lagged { skipped } }\n  }\n": types.AlertChangedDocument,
    "\n  mutation AcknowledgeAs($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) { alert { state } errors { code } }\n  }\n": types.AcknowledgeAsDocument,
    "\n  query Backtest($input: BacktestInput!) {\n    backtest(input: $input) {\n      metric\n      findings\n      points {\n        at\n        value\n        score\n        threshold\n        verdict\n        level\n        message\n      }\n    }\n  }\n": types.BacktestDocument,
    "\n  query FilterCrashes($slug: String!, $filter: CrashFilter) {\n    project(slug: $slug) { crashes(filter: $filter, first: 100) { nodes { at } } }\n  }\n": types.FilterCrashesDocument,
    "\n  query CrashStats($slug: String!, $filter: CrashFilter, $groupBy: [CrashDimension!], $interval: Interval, $period: Period) {\n    project(slug: $slug) {\n      crashStats(filter: $filter, groupBy: $groupBy, interval: $interval, period: $period) {\n        at release environment platform os device category severity count users\n      }\n    }\n  }\n": types.CrashStatsDocument,
    "\n  mutation ReportSignals($input: ReportCustomerSignalInput!) {\n    reportCustomerSignal(input: $input) {\n      stored updated duplicates rejected { index reason message } errors { code message path }\n    }\n  }\n": types.ReportSignalsDocument,
    "\n  mutation ReportUsed($input: ReportUsageInput!) {\n    reportUsage(input: $input) { stored errors { code message } }\n  }\n": types.ReportUsedDocument,
    "\n  mutation ConfigureCustomers($input: UpdateCustomerSettingsInput!) {\n    updateCustomerSettings(input: $input) {\n      settings { weights { usage satisfaction adoption support } bands { healthy atRisk } }\n      errors { code message path }\n    }\n  }\n": types.ConfigureCustomersDocument,
    "\n  mutation RemoveSignal($id: ID!) { removeCustomerSignal(input: { id: $id }) { deletedId errors { code message path } } }\n": types.RemoveSignalDocument,
    "\n  mutation RemoveCustomer($id: ID!) { removeCustomer(input: { customerId: $id }) { deletedId errors { code message path } } }\n": types.RemoveCustomerDocument,
    "\n  query CustomerPage($slug: String!, $key: String!) {\n    project(slug: $slug) {\n      customer(key: $key) {\n        id key name firstSeen lastSeen\n        health {\n          overall usage satisfaction adoption support trend band churnRisk recommendations advice { action reason }\n          parts { name weight score reason } missing scoredBy failure scoredAt\n        }\n        history { day overall usage satisfaction adoption support churnRisk }\n        signals { totalCount nodes { id kind score at severity resolvedAt comment } }\n        crashes { nodes { id eventId } }\n        issues { nodes { id culprit } }\n        crashCount\n      }\n    }\n  }\n": types.CustomerPageDocument,
    "\n  query CustomerList($slug: String!, $filter: CustomerFilter, $orderBy: CustomerOrder! = HEALTH_ASC, $first: Int, $after: String) {\n    project(slug: $slug) {\n      customers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n        totalCount pageInfo { hasNextPage endCursor } nodes { key health { overall } }\n      }\n    }\n  }\n": types.CustomerListDocument,
    "\n  query HitsPage($slug: String!, $first: Int, $after: String, $afterIssue: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      customer(key: \"acme\") {\n        crashes(first: $first, after: $after, last: $last, before: $before) {\n          nodes { id } pageInfo { hasNextPage startCursor endCursor }\n        }\n        issues(first: $first, after: $afterIssue) { nodes { id } pageInfo { endCursor } }\n      }\n    }\n  }\n": types.HitsPageDocument,
    "\n  query CustomerNode($id: ID!) { node(id: $id) { ... on Customer { key } } }\n": types.CustomerNodeDocument,
    "query PlaceOfCustomers($slug: String!) { project(slug: $slug) { cursor } }": types.PlaceOfCustomersDocument,
    "\n  subscription HealthChanged($slug: String!, $after: String) {\n    customerHealthChanged(project: $slug, after: $after) {\n      cursor customer { key health { overall band } } lagged { skipped }\n    }\n  }\n": types.HealthChangedDocument,
    "\n  subscription LiveCustomer($slug: String!, $key: String!) {\n    live {\n      project(slug: $slug) {\n        customer(key: $key) { health { overall band } signals { totalCount } crashes { nodes { id } } }\n      }\n    }\n  }\n": types.LiveCustomerDocument,
    "\n  query HostilePlugins {\n    plugins { name state required circuit calls failures lastError faults { code message } }\n  }\n": types.HostilePluginsDocument,
    "\n  query AllIncidents($slug: String!) {\n    project(slug: $slug) {\n      incidents {\n        nodes {\n          id number shortId title status severity startedAt openedAt openedBy acknowledgedAt resolvedAt responseDueAt\n          resolveDueAt responseBreachedAt resolveBreachedAt secondsToDetect secondsToAcknowledge secondsToResolve\n          playbook { key }\n          alerts { id summary }\n          issues { title }\n          timeline(first: 100) { nodes { kind actor text } }\n        }\n      }\n    }\n  }\n": types.AllIncidentsDocument,
    "\n  query OneIncident($slug: String!, $shortId: String!) {\n    project(slug: $slug) {\n      incident(shortId: $shortId) {\n        title status severity openedBy resolvedAt\n        roles { role name }\n        playbook { steps { number text done doneAt doneBy } }\n        links { id label url ticket { state } }\n        postMortem { summary impact rootCause lessons actions }\n        postMortemMarkdown\n      }\n    }\n  }\n": types.OneIncidentDocument,
    "\n  subscription LiveLinks($slug: String!, $shortId: String!) {\n    live { project(slug: $slug) { incident(shortId: $shortId) { links { label url ticket { state } } } } }\n  }\n": types.LiveLinksDocument,
    "\n  query Counted($slug: String!, $filter: IncidentFilter) {\n    project(slug: $slug) { incidents(filter: $filter) { totalCount } }\n  }\n": types.CountedDocument,
    "query IncidentNode($id: ID!) { node(id: $id) { ... on Incident { shortId } ... on IncidentLink { label } } }": types.IncidentNodeDocument,
    "query IssueIds($slug: String!) { project(slug: $slug) { issues { nodes { id } } } }": types.IssueIdsDocument,
    "query IncidentCursor($slug: String!) { project(slug: $slug) { cursor } }": types.IncidentCursorDocument,
    "\n  query Playbooks($slug: String!) {\n    project(slug: $slug) { playbooks { key title severity responseSeconds steps isOwn } }\n  }\n": types.PlaybooksDocument,
    "\n  mutation OpenIncident($input: OpenIncidentInput!) {\n    openIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": types.OpenIncidentDocument,
    "\n  mutation UpdateIncident($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": types.UpdateIncidentDocument,
    "\n  mutation AcknowledgeIncident($input: AcknowledgeIncidentInput!) {\n    acknowledgeIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": types.AcknowledgeIncidentDocument,
    "\n  mutation AssignIncidentRole($input: AssignIncidentRoleInput!) {\n    assignIncidentRole(input: $input) { incident { id } errors { code message path } }\n  }\n": types.AssignIncidentRoleDocument,
    "\n  mutation AddIncidentNote($input: AddIncidentNoteInput!) {\n    addIncidentNote(input: $input) { incident { id } errors { code message path } }\n  }\n": types.AddIncidentNoteDocument,
    "\n  mutation CompletePlaybookStep($input: CompletePlaybookStepInput!) {\n    completePlaybookStep(input: $input) { incident { id } errors { code message path } }\n  }\n": types.CompletePlaybookStepDocument,
    "\n  mutation LinkIncident($input: LinkIncidentInput!) {\n    linkIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": types.LinkIncidentDocument,
    "\n  mutation IncidentRule($input: AlertRuleInput!) { createAlertRule(input: $input) { errors { code message path } } }\n": types.IncidentRuleDocument,
    "\n  mutation IncidentSamples($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }\n": types.IncidentSamplesDocument,
    "\n  mutation IncidentAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) { errors { code message path } }\n  }\n": types.IncidentAlertDocument,
    "\n  mutation UnlinkIncident($input: UnlinkIncidentInput!) {\n    unlinkIncident(input: $input) { incident { id } errors { code message path } }\n  }\n": types.UnlinkIncidentDocument,
    "\n  mutation RequestTicket($input: RequestTicketInput!) {\n    requestTicket(input: $input) { incident { id } errors { code message path } }\n  }\n": types.RequestTicketDocument,
    "\n  mutation WritePostMortem($input: WritePostMortemInput!) {\n    writePostMortem(input: $input) { incident { id } errors { code message path } }\n  }\n": types.WritePostMortemDocument,
    "\n  mutation SetPlaybook($input: SetPlaybookInput!) {\n    setPlaybook(input: $input) {\n      playbook { key title severity responseSeconds steps isOwn }\n      errors { code message path }\n    }\n  }\n": types.SetPlaybookDocument,
    "\n  mutation ResetPlaybook($input: ResetPlaybookInput!) {\n    resetPlaybook(input: $input) { playbook { key } errors { code message path } }\n  }\n": types.ResetPlaybookDocument,
    "\n  mutation UpdateIncidentSettings($input: UpdateIncidentSettingsInput!) {\n    updateIncidentSettings(input: $input) {\n      settings {\n        resolveAfterSeconds\n        responseSeconds { low medium high critical }\n        resolveSeconds { low medium high critical }\n      }\n      errors { code path }\n    }\n  }\n": types.UpdateIncidentSettingsDocument,
    "\n  subscription IncidentChanged($project: String!, $after: String) {\n    incidentChanged(project: $project, after: $after) {\n      cursor\n      incident { number status acknowledgedAt }\n    }\n  }\n": types.IncidentChangedDocument,
    "\n  query Kpis($slug: String!, $period: Period, $interval: Interval! = DAY, $severity: Severity, $type: WarningType, $environment: String, $release: String) {\n    project(slug: $slug) {\n      kpis(period: $period, interval: $interval, environment: $environment, release: $release) {\n        mttd(severity: $severity) { value count unit target status trend points { at value count } }\n        mtta(severity: $severity) { value count unit target status trend points { at value count } }\n        mttr(severity: $severity) { value count unit target status trend points { at value count } }\n        incidentsPerDay(severity: $severity) { value count unit target status trend points { at value count } }\n        recurrence { value count unit target status trend points { at value count } }\n        recursWithinDays\n        crashFreeSessions { value count unit target status trend points { at value count } }\n        crashFreeUsers { value count unit target status trend standardError points { at value count } }\n        activeIssues { value count unit target status trend points { at value count } }\n        activeWarnings { value count unit target status trend points { at value count } }\n        openIncidents { value count unit target status trend points { at value count } }\n        memoryUsed { value count unit target status trend points { at value count } }\n        automaticRecovery { value count unit target status trend points { at value count } }\n        dataLossIncidents { value count unit target status trend points { at value count } }\n        featureAvailability { value count unit target status trend points { at value count } }\n        userReported { value count unit target status trend points { at value count } }\n        warnedBeforeCrash { value count unit target status trend points { at value count } }\n        warningsPerDay(type: $type) { value count unit target status trend points { at value count } }\n        alertsPerDay { value count unit target status trend points { at value count } }\n        notificationsPerDay { value count unit target status trend points { at value count } }\n        targets { kpi severity warningType target }\n      }\n    }\n  }\n": types.KpisDocument,
    "\n  mutation RecordLossesOfKpis($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n": types.RecordLossesOfKpisDocument,
    "\n  query ManyKpis($slug: String!, $many: Boolean!) {\n    project(slug: $slug) {\n      kpis(period: { last: \"20d\" }) { warningsPerDay { value } recurrence { value } warnedBeforeCrash { value } }\n      again: kpis(period: { last: \"20d\" }) @include(if: $many) {\n        warningsPerDay { value }\n        recurrence { value }\n        sameAgain: recurrence { trend }\n        warnedBeforeCrash { value }\n        warnedAgain: warnedBeforeCrash { value }\n      }\n    }\n  }\n": types.ManyKpisDocument,
    "\n  mutation UpdateKpiTargets($input: UpdateKpiTargetsInput!) {\n    updateKpiTargets(input: $input) { targets { kpi severity warningType target } recursWithinDays errors { code message path } }\n  }\n": types.UpdateKpiTargetsDocument,
    "\n  query IssueOfKpis($slug: String!) { project(slug: $slug) { issues(first: 1) { nodes { id } } } }\n": types.IssueOfKpisDocument,
    "\n  mutation ResolveOfKpis($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": types.ResolveOfKpisDocument,
    "\n  subscription LiveKpiTarget($slug: String!) {\n    live { project(slug: $slug) { kpis { recurrence { target } } } }\n  }\n": types.LiveKpiTargetDocument,
    "\n  mutation KpiOpenIncident($input: OpenIncidentInput!) {\n    openIncident(input: $input) { incident { id } errors { message } }\n  }\n": types.KpiOpenIncidentDocument,
    "\n  mutation KpiAcknowledgeIncident($input: AcknowledgeIncidentInput!) {\n    acknowledgeIncident(input: $input) { errors { message } }\n  }\n": types.KpiAcknowledgeIncidentDocument,
    "\n  mutation KpiUpdateIncident($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) { errors { message } }\n  }\n": types.KpiUpdateIncidentDocument,
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
    "\n  query MetricSeries(\n    $slug: String!, $name: String!, $aggregate: Aggregate!, $interval: Interval!, $period: Period, $groupBy: [String!]\n    $labels: [LabelInput!]\n  ) {\n    project(slug: $slug) {\n      metricSeries(\n        name: $name, aggregate: $aggregate, interval: $interval, period: $period, groupBy: $groupBy, labels: $labels\n      ) { labels { name value } unit points { at value count } }\n    }\n  }\n": types.MetricSeriesDocument,
    "\n  query Metrics($slug: String!) {\n    project(slug: $slug) {\n      metrics {\n        name title unit kind direction target warning critical warningType playbook builtIn series latest latestAt current status trend\n      }\n    }\n  }\n": types.MetricsDocument,
    "\n  query OneMetric($slug: String!, $name: String!, $period: Period) {\n    project(slug: $slug) {\n      metric(name: $name, period: $period) { name kind unit target latest latestAt current status trend series }\n    }\n  }\n": types.OneMetricDocument,
    "\n  subscription LiveRate($slug: String!) { live { project(slug: $slug) { metric(name: \"app.crash.rate\") { latest } } } }\n": types.LiveRateDocument,
    "\n  mutation DefineMetric($input: DefineMetricInput!) {\n    defineMetric(input: $input) {\n      metric { name title unit direction target warning critical status builtIn }\n      errors { code message path }\n    }\n  }\n": types.DefineMetricDocument,
    "\n  mutation MetricSeriesRecord($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n": types.MetricSeriesRecordDocument,
    "\n  subscription LiveMetricSeries($slug: String!, $period: Period!) {\n    live {\n      project(slug: $slug) {\n        metric(name: \"app.memory.used\", period: $period) { latest current }\n        metricSeries(name: \"app.memory.used\", aggregate: AVG, interval: DAY, period: $period) { points { value } }\n      }\n    }\n  }\n": types.LiveMetricSeriesDocument,
    "\n  subscription LiveTarget($slug: String!) {\n    live { project(slug: $slug) { metric(name: \"app.memory.used\") { target } } }\n  }\n": types.LiveTargetDocument,
    "\n  mutation RecordMetrics($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { stored duplicates rejected { index reason message } errors { code message path } }\n  }\n": types.RecordMetricsDocument,
    "\n  mutation UpdateMetricSettings($input: UpdateMetricSettingsInput!) {\n    updateMetricSettings(input: $input) {\n      metricUsage { maxSeries rawDays minuteDays hourDays dayDays }\n      errors { code message path }\n    }\n  }\n": types.UpdateMetricSettingsDocument,
    "\n  query MetricUsage($slug: String!) {\n    project(slug: $slug) {\n      cursor\n      metricUsage { series maxSeries rejectedSamples }\n      intake(period: { last: \"1h\" }) { category outcome reason quantity }\n    }\n  }\n": types.MetricUsageDocument,
    "\n  subscription MetricRecorded($project: String!, $names: [String!], $after: String) {\n    metricRecorded(project: $project, names: $names, after: $after) {\n      cursor\n      samples { name value at unit labels { name value } }\n      lagged { skipped }\n    }\n  }\n": types.MetricRecordedDocument,
    "\n  query Cursors($first: Int!) { projects(first: $first) { nodes { cursor } } }\n": types.CursorsDocument,
    "\n  query Nested($slug: String!) {\n    project(slug: $slug) {\n      slug\n      cursor\n      issues(first: 20) {\n        totalCount\n        nodes {\n          shortId title severity crashCount userCount team resolution { held } project { slug }\n          crashes(first: 5) {\n            nodes {\n              eventId at message tags { key value } breadcrumbs { message } user { id } system { osName } app { name }\n              exceptions { type value frames { function filename lineno context { line } } }\n              classification { severity category votes { classifier reason } }\n              impact { affectedUsers affectedFeatures businessImpact }\n              recommendations { action }\n              issue { shortId }\n              project { slug }\n            }\n          }\n        }\n      }\n      crashes(first: 50) { nodes { eventId issue { title } impact { affectedUsers } } }\n      releases(first: 20) { nodes { version sessions crashFreeSessions users crashFreeUsers } }\n      keys { dsn }\n      intake { quantity }\n    }\n  }\n": types.NestedDocument,
    "\n  mutation CreateContact($input: CreateContactInput!) {\n    createContact(input: $input) {\n      contact { id name role channels { notifier address } perHour createdAt }\n      errors { code message path }\n    }\n  }\n": types.CreateContactDocument,
    "\n  mutation UpdateContact($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact { id name role channels { notifier address } perHour createdAt }\n      errors { code message path }\n    }\n  }\n": types.UpdateContactDocument,
    "\n  mutation DeleteContact($input: DeleteContactInput!) {\n    deleteContact(input: $input) { deletedId errors { code message path } }\n  }\n": types.DeleteContactDocument,
    "\n  query Contacts($slug: String!) { project(slug: $slug) { contacts { totalCount nodes { name } } } }\n": types.ContactsDocument,
    "\n  mutation CreateSchedule($input: CreateOnCallScheduleInput!) {\n    createOnCallSchedule(input: $input) { schedule { id } errors { code message path } }\n  }\n": types.CreateScheduleDocument,
    "\n  mutation UpdateSchedule($input: UpdateOnCallScheduleInput!) {\n    updateOnCallSchedule(input: $input) { schedule { name timeZone } errors { code message path } }\n  }\n": types.UpdateScheduleDocument,
    "\n  mutation DeleteSchedule($input: DeleteOnCallScheduleInput!) {\n    deleteOnCallSchedule(input: $input) { deletedId errors { code } }\n  }\n": types.DeleteScheduleDocument,
    "\n  mutation AddOverride($input: AddOnCallOverrideInput!) {\n    addOnCallOverride(input: $input) { override { id } errors { code message path } }\n  }\n": types.AddOverrideDocument,
    "\n  mutation RemoveOverride($input: RemoveOnCallOverrideInput!) {\n    removeOnCallOverride(input: $input) { deletedId errors { code } }\n  }\n": types.RemoveOverrideDocument,
    "\n  query Schedules($slug: String!, $period: Period, $at: DateTime) {\n    project(slug: $slug) {\n      onCallSchedules {\n        name\n        timeZone\n        layers {\n          name\n          members { name }\n          rotation { unit length handoff weekday startsOn }\n          restrictions { weekdays from to }\n        }\n        overrides { contact { name } from to }\n        onCall(at: $at) { name }\n        shifts(period: $period) { from to contact { name } layer }\n      }\n    }\n  }\n": types.SchedulesDocument,
    "\n  subscription LiveOnCall($slug: String!) {\n    live { project(slug: $slug) { onCallSchedules { onCall { name } } } }\n  }\n": types.LiveOnCallDocument,
    "\n  mutation SetPolicy($input: SetEscalationPolicyInput!) {\n    setEscalationPolicy(input: $input) {\n      policy {\n        level builtIn responseSeconds repeats acknowledgedForSeconds updatedAt\n        steps { afterSeconds targets { role contact { name } contactId schedule { name } scheduleId notifier everyone name } }\n      }\n      errors { code message path }\n    }\n  }\n": types.SetPolicyDocument,
    "\n  mutation ResetPolicy($input: ResetEscalationPolicyInput!) {\n    resetEscalationPolicy(input: $input) { policy { level builtIn } errors { code } }\n  }\n": types.ResetPolicyDocument,
    "\n  query Policies($slug: String!) {\n    project(slug: $slug) { escalationPolicies { level builtIn responseSeconds steps { afterSeconds } } }\n  }\n": types.PoliciesDocument,
    "\n  query ReadContactNode($id: ID!) { node(id: $id) { id } }\n": types.ReadContactNodeDocument,
    "\n  mutation SendToAddress($input: TestNotifierInput!) {\n    testNotifier(input: $input) {\n      delivery { state subject recipient address }\n      errors { code path }\n    }\n  }\n": types.SendToAddressDocument,
    "\n  query OtlpLabels($slug: String!, $groupBy: [String!]) {\n    project(slug: $slug) {\n      metricSeries(name: \"app.memory.used\", aggregate: LAST, interval: DAY, period: { last: \"2d\" }, groupBy: $groupBy) {\n        labels { name value }\n      }\n    }\n  }\n": types.OtlpLabelsDocument,
    "\n  query OtlpValues($slug: String!, $name: String!, $aggregate: Aggregate!) {\n    project(slug: $slug) {\n      metricSeries(name: $name, aggregate: $aggregate, interval: DAY, period: { last: \"2d\" }) {\n        points {\n          value\n        }\n      }\n    }\n  }\n": types.OtlpValuesDocument,
    "\n  mutation CreatePagedContact($input: CreateContactInput!) { createContact(input: $input) { contact { id } errors { message path } } }\n": types.CreatePagedContactDocument,
    "\n  mutation SetPagedPolicy($input: SetEscalationPolicyInput!) { setEscalationPolicy(input: $input) { errors { message path } } }\n": types.SetPagedPolicyDocument,
    "\n  mutation CreatePagedRule($input: AlertRuleInput!) { createAlertRule(input: $input) { errors { message path } } }\n": types.CreatePagedRuleDocument,
    "\n  mutation RecordPagedMetrics($input: RecordMetricsInput!) { recordMetrics(input: $input) { rejected { reason } } }\n": types.RecordPagedMetricsDocument,
    "\n  query ReadAlertGroups($slug: String!, $open: Boolean) {\n    project(slug: $slug) {\n      alertGroups(filter: { open: $open }, first: 3) {\n        totalCount\n        nodes {\n          id\n          escalation\n          labels { name value }\n          openedAt\n          closedAt\n          acknowledgedAt\n          acknowledgedBy\n          step\n          round\n          nextStepAt\n          responseDueAt\n          untoldAt\n          alerts { totalCount }\n          pages(first: 15) {\n            nodes { contact notifier address reason step state at postedAt delivery { state attempts deliveredAt } }\n          }\n        }\n      }\n    }\n  }\n": types.ReadAlertGroupsDocument,
    "\n  query ReadPagedAlerts($slug: String!) {\n    project(slug: $slug) {\n      alerts(first: 4) {\n        nodes {\n          id\n          state\n          level\n          acknowledgedAt\n          suppressedBy { kind name until }\n          group { id }\n          pages(first: 3) { nodes { contact } }\n          entries { from to actor note }\n        }\n      }\n    }\n  }\n": types.ReadPagedAlertsDocument,
    "\n  mutation ForgetPagedContact($input: DeleteContactInput!) { deleteContact(input: $input) { errors { message } } }\n": types.ForgetPagedContactDocument,
    "\n  mutation UpdatePagedContact($input: UpdateContactInput!) { updateContact(input: $input) { errors { message } } }\n": types.UpdatePagedContactDocument,
    "\n  query ReadPagedAddresses($slug: String!) {\n    project(slug: $slug) {\n      contacts(first: 1) { nodes { channels { notifier address } } }\n      alertGroups(first: 1) { nodes { pages(first: 1) { nodes { notifier address } } } }\n    }\n  }\n": types.ReadPagedAddressesDocument,
    "\n  query ReadPagedTimeline($slug: String!) {\n    project(slug: $slug) { incidents(first: 2) { nodes { timeline(first: 30) { nodes { text } } } } }\n  }\n": types.ReadPagedTimelineDocument,
    "\n  mutation AcknowledgePaged($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { errors { message } } }\n": types.AcknowledgePagedDocument,
    "\n  query ReleaseHealths($slug: String!, $period: Period, $environment: String) {\n    project(slug: $slug) {\n      releases {\n        nodes {\n          version\n          health(period: $period, environment: $environment) {\n            sessions openSessions endedSessions erroredSessions unhandledSessions abnormalSessions crashedSessions\n            users crashedUsers people { count isExact standardError } crashedPeople { count isExact standardError }\n            crashFreeSessions crashFreeUsers adoption adoptionByUsers sessionLength { mean median timed }\n          }\n        }\n      }\n    }\n  }\n": types.ReleaseHealthsDocument,
    "\n  query ReleaseStage($slug: String!, $version: String!) {\n    project(slug: $slug) {\n      release(version: $version) {\n        sessions users crashFreeSessions crashFreeUsers adoption adoptionByUsers stage previous { version }\n      }\n    }\n  }\n": types.ReleaseStageDocument,
    "\n  query Comparison($slug: String!, $version: String!, $with: String, $period: Period, $environment: String) {\n    project(slug: $slug) {\n      release(version: $version) {\n        comparison(with: $with, period: $period, environment: $environment) {\n          base { version }\n          health { sessions crashedSessions adoption }\n          baseHealth { sessions crashedSessions crashFreeSessions }\n          differences { crashFreeSessions crashFreeUsers meanLength medianLength newIssues regressedIssues fixedIssues }\n          regression {\n            verdict confidence pValue test difference { value low high }\n            sessions crashedSessions baseSessions baseCrashedSessions explanation\n          }\n        }\n      }\n    }\n  }\n": types.ComparisonDocument,
    "\n  query AllFigures($slug: String!) {\n    project(slug: $slug) {\n      releases(first: 20) {\n        nodes {\n          version sessions users crashFreeSessions crashFreeUsers adoption adoptionByUsers stage\n          newIssueCount regressedIssueCount fixedIssueCount\n          health { adoption sessionLength { median } }\n          lastWeek: health(period: { last: \"7d\" }, environment: \"production\") { crashFreeUsers adoptionByUsers }\n          previous { version sessions }\n          comparison { base { version } differences { newIssues } regression { verdict } }\n        }\n      }\n    }\n  }\n": types.AllFiguresDocument,
    "\n  query IssuesOfRelease($slug: String!, $version: String!) {\n    project(slug: $slug) {\n      release(version: $version) {\n        newIssueCount regressedIssueCount fixedIssueCount\n        newIssues { nodes { title } }\n        regressedIssues { nodes { title status } }\n        fixedIssues { nodes { title status } }\n      }\n    }\n  }\n": types.IssuesOfReleaseDocument,
    "\n  query BadArgumentsOfReleases($slug: String!) {\n    project(slug: $slug) {\n      slug\n      stability(period: { last: \"long\" }) { score }\n      release(version: \"shop@1\") {\n        sessions\n        health { sessions }\n        bad: health(period: { from: \"1926-01-01T00:00:00Z\" }) { sessions }\n      }\n    }\n  }\n": types.BadArgumentsOfReleasesDocument,
    "\n  query IssueIdsOfRelease($slug: String!) { project(slug: $slug) { issues { nodes { id title } } } }\n": types.IssueIdsOfReleaseDocument,
    "\n  mutation ResolveIn($input: ResolveIssueInput!) {\n    resolveIssue(input: $input) { issue { status } errors { code path } }\n  }\n": types.ResolveInDocument,
    "\n  mutation ReopenOfRelease($input: ReopenIssueInput!) { reopenIssue(input: $input) { errors { message } } }\n": types.ReopenOfReleaseDocument,
    "\n  subscription LiveRelease($slug: String!) {\n    live { project(slug: $slug) { release(version: \"shop@1\") { sessions crashFreeSessions } } }\n  }\n": types.LiveReleaseDocument,
    "\n  query ReadReported($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        at level handled platform release environment transaction severity category sdk\n        exceptions { type value frames { function lineno inApp } }\n        tags { key value }\n        user { id role }\n        system { deviceModel }\n        business { activeBatches dataIntegrity }\n        breadcrumbs { message }\n        issue { title crashCount userCount }\n        raw\n      }\n    }\n  }\n": types.ReadReportedDocument,
    "\n  query CountReported($slug: String!) { project(slug: $slug) { crashStats { count } } }\n": types.CountReportedDocument,
    "\n  mutation RecordMemory($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) {\n      stored\n      errors {\n        message\n      }\n    }\n  }\n": types.RecordMemoryDocument,
    "\n  mutation AcknowledgeMemory($id: ID!) {\n    acknowledgeAlert(input: { alertId: $id }) {\n      errors {\n        message\n      }\n    }\n  }\n": types.AcknowledgeMemoryDocument,
    "\n  query OnTheirWay {\n    deliveries(filter: { states: [PENDING] }) {\n      nodes {\n        id\n      }\n    }\n  }\n": types.OnTheirWayDocument,
    "\n  query ReadResponse {\n    project(slug: \"default\") {\n      warnings {\n        nodes {\n          type\n          level\n          resolved\n          resolution\n        }\n      }\n      alerts {\n        nodes {\n          id\n          state\n          level\n          rule {\n            name\n          }\n        }\n      }\n      alertGroups {\n        nodes {\n          pages {\n            nodes {\n              step\n              reason\n            }\n          }\n        }\n      }\n      incidents {\n        nodes {\n          status\n          severity\n        }\n      }\n    }\n  }\n": types.ReadResponseDocument,
    "\n  mutation UpdateRetention($input: UpdateRetentionInput!) {\n    updateRetention(input: $input) { retention { closedDays } errors { code message path } }\n  }\n": types.UpdateRetentionDocument,
    "\n  query ReadRetention($slug: String!) { project(slug: $slug) { retention { closedDays } } }\n": types.ReadRetentionDocument,
    "\n  subscription AlertsThatAreKept($slug: String!) { live { project(slug: $slug) { alerts(first: 1) { totalCount } } } }\n": types.AlertsThatAreKeptDocument,
    "\n  query CursorBeforeRetention($slug: String!) { project(slug: $slug) { cursor } }\n": types.CursorBeforeRetentionDocument,
    "\n  subscription AlertChangedAfterRetention($project: String!, $after: String) {\n    alertChanged(project: $project, after: $after) { alert { labels { value } } lagged { skipped } }\n  }\n": types.AlertChangedAfterRetentionDocument,
    "\n  query IncidentsThatAreKept($slug: String!) {\n    project(slug: $slug) { incidents(first: 3) { nodes { number } } }\n  }\n": types.IncidentsThatAreKeptDocument,
    "\n  mutation IncidentThatStays($input: OpenIncidentInput!) { openIncident(input: $input) { incident { id } } }\n": types.IncidentThatStaysDocument,
    "\n  mutation IncidentThatIsOver($input: UpdateIncidentInput!) { updateIncident(input: $input) { errors { message } } }\n": types.IncidentThatIsOverDocument,
    "\n  mutation SilenceThatGoes($input: CreateSilenceInput!) { createSilence(input: $input) { errors { message } } }\n": types.SilenceThatGoesDocument,
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
    "\n  query ReadBoth($slug: String!, $id: String!, $own: String!) {\n    project(slug: $slug) {\n      crash(eventId: $id) { ...WholeCrash }\n      same: crash(eventId: $own) { ...WholeCrash }\n      issues { nodes { crashCount title } }\n    }\n  }\n  fragment WholeCrash on Crash {\n    eventId level platform release environment message\n    exceptions { type value module frames { function filename module package lineno inApp } }\n    tags { key value }\n    breadcrumbs { category message }\n    system { deviceModel osName osVersion }\n    app { name version build }\n    user { id }\n    classification { severity category votes { classifier } }\n    processing { notes }\n  }\n": types.ReadBothDocument,
    "\n  query ReadCrash($slug: String!, $eventId: String!) {\n    project(slug: $slug) {\n      crash(eventId: $eventId) {\n        eventId severity category level handled platform release environment sdk\n        issue { title culprit userCount crashCount severity }\n        exceptions { type value frames { function filename lineno inApp context { line } } }\n        breadcrumbs { category message level data }\n        tags { key value }\n        user { id username role screen workflow recentActions }\n        system { deviceModel deviceFamily osName totalMemory batteryLevel }\n        app { name version memory databaseState performance }\n        business { activeCustomers activeBatches pendingTasks dataIntegrity }\n        classification { category team votes { plugin classifier severity } }\n        impact { affectedUsers businessImpact escalationRequired dataLossRisk }\n        recommendations { action priority }\n      }\n    }\n  }\n": types.ReadCrashDocument,
    "\n  query ReadReleases($slug: String!) {\n    project(slug: $slug) {\n      releases {\n        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }\n      }\n    }\n  }\n": types.ReadReleasesDocument,
    "\n  query BadSessionsTold($slug: String!) {\n    project(slug: $slug) {\n      releases(first: 10) { nodes { version sessions } }\n      intake { category outcome reason quantity }\n    }\n  }\n": types.BadSessionsToldDocument,
    "\n  mutation CreateSilence($input: CreateSilenceInput!) {\n    createSilence(input: $input) {\n      silence { id active createdBy matchers { label operator value } }\n      errors { code message path }\n    }\n  }\n": types.CreateSilenceDocument,
    "\n  mutation ExpireSilence($input: ExpireSilenceInput!) {\n    expireSilence(input: $input) { silence { active } errors { code message path } }\n  }\n": types.ExpireSilenceDocument,
    "\n  mutation CreateMuteTime($input: CreateMuteTimeInput!) {\n    createMuteTime(input: $input) { muteTime { id name mutedUntil } errors { code message path } }\n  }\n": types.CreateMuteTimeDocument,
    "\n  mutation UpdateMuteTime($input: UpdateMuteTimeInput!) {\n    updateMuteTime(input: $input) {\n      muteTime { name timeZone intervals { from to weekdays } }\n      errors { code message path }\n    }\n  }\n": types.UpdateMuteTimeDocument,
    "\n  mutation DeleteMuteTime($input: DeleteMuteTimeInput!) {\n    deleteMuteTime(input: $input) { deletedId errors { code message path } }\n  }\n": types.DeleteMuteTimeDocument,
    "\n  mutation CreateInhibition($input: CreateInhibitionInput!) {\n    createInhibition(input: $input) { inhibition { id name } errors { code message path } }\n  }\n": types.CreateInhibitionDocument,
    "\n  mutation UpdateInhibition($input: UpdateInhibitionInput!) {\n    updateInhibition(input: $input) {\n      inhibition { name source { label operator value } target { label operator value } equal }\n      errors { code message path }\n    }\n  }\n": types.UpdateInhibitionDocument,
    "\n  query ReadMuteTimesOfRules($slug: String!) {\n    project(slug: $slug) { alertRules { name muteTimes } }\n  }\n": types.ReadMuteTimesOfRulesDocument,
    "\n  mutation UpdateAlertGrouping($input: UpdateAlertGroupingInput!) {\n    updateAlertGrouping(input: $input) { settings { waitSeconds escalations { level escalation } } errors { code message path } }\n  }\n": types.UpdateAlertGroupingDocument,
    "\n  mutation SnoozePaged($input: SnoozeAlertInput!) { snoozeAlert(input: $input) { errors { message } } }\n": types.SnoozePagedDocument,
    "\n  query ReadSilences($slug: String!) {\n    project(slug: $slug) {\n      open: silences(filter: { open: true }, first: 5) { totalCount }\n      over: silences(filter: { open: false }, first: 5) { totalCount }\n      muteTimes { name }\n      inhibitions { name }\n      alertGrouping { by waitSeconds intervalSeconds repeatSeconds }\n    }\n  }\n": types.ReadSilencesDocument,
    "\n  query Relatives($project: String!, $eventId: String!) {\n    project(slug: $project) {\n      crash(eventId: $eventId) {\n        similar(first: 2) { similarity crash { eventId } }\n        issue { similar { similarity issue { title } } }\n      }\n    }\n  }\n": types.RelativesDocument,
    "\n  query Stability($slug: String!, $period: Period, $environment: String, $release: String, $interval: Interval! = DAY) {\n    project(slug: $slug) {\n      stability(period: $period, environment: $environment, release: $release) {\n        score target status trend explanation missing from to\n        components { name weight value explanation target status }\n        crashFreeSessions crashFreeUsers people { count isExact standardError } activeIssues activeWarnings memoryPressure\n        points(interval: $interval) { at score }\n      }\n    }\n  }\n": types.StabilityDocument,
    "\n  query KpisOfStability($slug: String!, $period: Period) {\n    project(slug: $slug) {\n      stability(period: $period) {\n        kpis {\n          activeIssues { value count unit target status points { at value } }\n          activeWarnings { value count unit target status points { at value } }\n          openIncidents { value count unit target status points { at value } }\n          memoryUsed { value count unit target status points { at value } }\n          automaticRecovery { value count unit target status }\n          featureAvailability { value count unit target status }\n          userReported { value count unit target status }\n          dataLossIncidents { value count unit target status }\n        }\n      }\n    }\n  }\n": types.KpisOfStabilityDocument,
    "\n  query SeenInEnvironment($slug: String!, $environment: String!) {\n    project(slug: $slug) {\n      crashes(first: 9, filter: { environment: [$environment] }) { nodes { environment } }\n      crashStats(filter: { environment: [$environment] }) { count }\n      stability(environment: $environment) { activeIssues }\n      kpis(environment: $environment) { activeIssues { value } crashFreeSessions { count } }\n    }\n  }\n": types.SeenInEnvironmentDocument,
    "\n  query ManyStabilities($slug: String!, $many: Boolean!) {\n    project(slug: $slug) {\n      stability { explanation points(interval: DAY) { score } }\n      kpis { activeIssues { value } }\n      again: stability @include(if: $many) {\n        explanation\n        days: points(interval: DAY) { score }\n        more: points(interval: DAY) { at }\n        kpis { activeIssues { value } crashFreeUsers { value } }\n      }\n    }\n  }\n": types.ManyStabilitiesDocument,
    "\n  subscription LiveStability($slug: String!) {\n    live { project(slug: $slug) { stability { score crashFreeSessions activeIssues } } }\n  }\n": types.LiveStabilityDocument,
    "\n  query StabilitySettings($slug: String!) { project(slug: $slug) { stabilitySettings { weights { memory } } } }\n": types.StabilitySettingsDocument,
    "\n  mutation UpdateStabilitySettings($input: UpdateStabilitySettingsInput!) {\n    updateStabilitySettings(input: $input) {\n      settings { weights { crashFreeSessions crashFreeUsers issues warnings memory incidents recovery } }\n      errors { code message path }\n    }\n  }\n": types.UpdateStabilitySettingsDocument,
    "\n  mutation RecordSamplesOfStability($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n": types.RecordSamplesOfStabilityDocument,
    "\n  query IssueOfStability($slug: String!) { project(slug: $slug) { issues(first: 1) { nodes { id } } } }\n": types.IssueOfStabilityDocument,
    "\n  mutation ResolveOfStability($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": types.ResolveOfStabilityDocument,
    "\n  mutation OpenForStability($input: OpenIncidentInput!) {\n    openIncident(input: $input) { incident { id } errors { message } }\n  }\n": types.OpenForStabilityDocument,
    "\n  mutation ResolveIncidentOfStability($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) { errors { message } }\n  }\n": types.ResolveIncidentOfStabilityDocument,
    "\n  query SystemHealth($slug: String!) {\n    project(slug: $slug) {\n      systemHealth {\n        status explanation checkedAt instances recommendations queueLength failedRequests errorRate criticalErrorRate uptime\n        issues { area metric status message recommendation value threshold unit instances }\n        network { instances quality latency byType { type instances quality latency } }\n        memory { median max pressure }\n      }\n    }\n  }\n": types.SystemHealthDocument,
    "\n  query SystemHealthInstances($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      systemHealth {\n        instanceHealth(first: $first, after: $after, last: $last, before: $before) {\n          nodes { instance at status networkType networkQuality latency memory queueLength }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n        }\n      }\n    }\n  }\n": types.SystemHealthInstancesDocument,
    "\n  query ManySystemHealths($slug: String!, $many: Boolean!) {\n    project(slug: $slug) {\n      systemHealth { status }\n      again: systemHealth @include(if: $many) { explanation instanceHealth { nodes { status } } }\n    }\n  }\n": types.ManySystemHealthsDocument,
    "\n  subscription WatchedSystemHealth($slug: String!) {\n    live { project(slug: $slug) { systemHealth { status } } }\n  }\n": types.WatchedSystemHealthDocument,
    "\n  mutation RecordOfSystemHealth($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { stored rejected { index reason } errors { message } }\n  }\n": types.RecordOfSystemHealthDocument,
    "\n  mutation DefineForSystemHealth($input: DefineMetricInput!) {\n    defineMetric(input: $input) { errors { message } }\n  }\n": types.DefineForSystemHealthDocument,
    "query Me { viewer { name __typename } }": types.MeDocument,
    "\n  mutation CreateDashboardToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { trustedDocumentsOnly } errors { message } }\n  }\n": types.CreateDashboardTokenDocument,
    "\n  mutation Register($input: RegisterDocumentsInput!) {\n    registerDocuments(input: $input) { documents { hash operations } added errors { code message path } }\n  }\n": types.RegisterDocument,
    "\n  mutation Forget($input: ForgetDocumentsInput!) { forgetDocuments(input: $input) { hashes errors { code path } } }\n": types.ForgetDocument,
    "\n  query TrustedDocuments { trustedDocuments { nodes { hash text by faults } } }\n": types.TrustedDocumentsDocument,
    "\n  mutation ReportUsage($input: ReportUsageInput!) {\n    reportUsage(input: $input) { stored duplicates rejected { index reason message } errors { code message path } }\n  }\n": types.ReportUsageDocument,
    "\n  query UsageOf(\n    $slug: String!, $period: Period, $role: String, $customer: String, $feature: String, $by: UsageBreakdown = FEATURE,\n    $first: Int, $after: String, $last: Int, $before: String, $withBy: Boolean = false, $withWorkflow: Boolean = false\n  ) {\n    project(slug: $slug) {\n      usage(period: $period, role: $role, customer: $customer, feature: $feature) {\n        ...Figures\n        days { at ...Figures }\n        by(dimension: $by, first: $first, after: $after, last: $last, before: $before) @include(if: $withBy) {\n          nodes { key share reach ...Figures }\n          pageInfo { hasNextPage hasPreviousPage endCursor }\n        }\n        workflow(name: \"checkout\") @include(if: $withWorkflow) {\n          name ...Figures\n          steps { nodes { key share reach ...Figures } }\n        }\n      }\n    }\n  }\n  fragment Figures on UsageFigures {\n    events people { count isExact standardError } started completed failed abandoned completionRate secondsMean\n  }\n": types.UsageOfDocument,
    "\n  subscription LiveUsage($slug: String!) {\n    live { project(slug: $slug) { usage { events people { count } } } }\n  }\n": types.LiveUsageDocument,
    "\n  query UsageOfCustomer($slug: String!) {\n    project(slug: $slug) {\n      customer(key: \"acme\") { usage { ...UsageOfOne } }\n      usage(customer: \"acme\") { ...UsageOfOne }\n    }\n  }\n  fragment UsageOfOne on Usage {\n    events\n    people { count isExact }\n    days { at events people { count } }\n    by(dimension: FEATURE) { nodes { key events } }\n  }\n": types.UsageOfCustomerDocument,
    "\n  query UsageOfCustomersFeature($slug: String!, $period: Period) {\n    project(slug: $slug) {\n      customer(key: \"acme\") { usage(feature: \"cart\", period: $period) { events people { count } days { at events } } }\n      usage(customer: \"acme\", feature: \"cart\", period: $period) { events people { count } days { at events } }\n    }\n  }\n": types.UsageOfCustomersFeatureDocument,
    "\n  query ReadWarnings($slug: String!, $filter: WarningFilter) {\n    project(slug: $slug) {\n      warnings(filter: $filter, first: 100) {\n        nodes {\n          id type level message suggestedAction at resolved resolvedAt resolvedBy resolution metric labels { name value }\n          detector instances value threshold unit confidence expectedAt lastSeen findings priority alertThresholdSeconds\n        }\n      }\n    }\n  }\n": types.ReadWarningsDocument,
    "\n  mutation RecordSamplesToWarnOf($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n": types.RecordSamplesToWarnOfDocument,
    "\n  mutation DefineMetricToWarnOf($input: DefineMetricInput!) { defineMetric(input: $input) { errors { message } } }\n": types.DefineMetricToWarnOfDocument,
    "\n  mutation UpdateWarningSettings($input: UpdateWarningSettingsInput!) {\n    updateWarningSettings(input: $input) {\n      settings { forecastConfidence alertThresholdSeconds { info warning critical emergency } }\n      errors { code path }\n    }\n  }\n": types.UpdateWarningSettingsDocument,
    "\n  query PageWarnings($slug: String!, $first: Int) {\n    project(slug: $slug) { warnings(first: $first) { totalCount nodes { id project { slug } } } }\n  }\n": types.PageWarningsDocument,
    "query ReadWarning($id: ID!) { node(id: $id) { __typename id } }": types.ReadWarningDocument,
    "query ReadProjectOfWarnings($slug: String!) { project(slug: $slug) { id } }": types.ReadProjectOfWarningsDocument,
    "\n  mutation ResolveWarning($input: ResolveWarningInput!) {\n    resolveWarning(input: $input) {\n      warning { resolved resolution resolvedBy resolvedAt }\n      errors { code path }\n    }\n  }\n": types.ResolveWarningDocument,
    "\n  subscription WarningChanged($project: String!, $after: String) {\n    warningChanged(project: $project, after: $after) {\n      cursor\n      warning { level value resolved labels { value } }\n      lagged { skipped }\n    }\n  }\n": types.WarningChangedDocument,
    "\n  subscription CrashesAfter($project: String!, $after: String, $minSeverity: Severity) {\n    crashReported(project: $project, after: $after, minSeverity: $minSeverity) {\n      cursor\n      crash { eventId }\n      lagged { skipped }\n    }\n  }\n": types.CrashesAfterDocument,
    "\n  subscription IssuesAfter($project: String!, $after: String) {\n    issueChanged(project: $project, after: $after) { cursor issue { shortId status crashCount } }\n  }\n": types.IssuesAfterDocument,
    "\n  query Cursor($slug: String!) { project(slug: $slug) { cursor } }\n": types.CursorDocument,
    "\n  subscription LiveCursor($slug: String!) { live { project(slug: $slug) { cursor } } }\n": types.LiveCursorDocument,
    "\n  query IssueByNumber($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n": types.IssueByNumberDocument,
    "\n  mutation ResolveOne($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n": types.ResolveOneDocument,
    "\n  mutation AssignOne($input: AssignIssueInput!) { assignIssue(input: $input) { errors { message } } }\n": types.AssignOneDocument,
    "\n  mutation ReportTo($input: ReportCrashInput!) { reportCrash(input: $input) { eventId errors { message } } }\n": types.ReportToDocument,
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
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) { project { number keys { publicKey dsn } } errors { message } }\n  }\n": types.CreateProjectDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { message } }\n  }\n": types.CreateTokenDocument,
    "\n  mutation ReportCrash($input: ReportCrashInput!) {\n    reportCrash(input: $input) { eventId duplicate errors { code message path } crash { id } }\n  }\n": types.ReportCrashDocument,
    "\n  subscription CrashReported($project: String!) {\n    crashReported(project: $project) { crash { eventId severity category exceptions { type value } message } }\n  }\n": types.CrashReportedDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateLoadRule($input: AlertRuleInput!) {\n    createAlertRule(input: $input) {\n      errors {\n        message\n        path\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CreateLoadRuleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordLoad($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) {\n      stored\n    }\n  }\n"): typeof import('./graphql.ts').RecordLoadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadPages {\n    deliveries(filter: { states: [PENDING] }) {\n      nodes {\n        id\n      }\n    }\n    project(slug: \"default\") {\n      alerts {\n        nodes {\n          state\n          entries {\n            to\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadPagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeLevelToken($input: CreateTokenInput!) {\n    createToken(input: $input) { secret token { id } errors { code message } }\n  }\n"): typeof import('./graphql.ts').MakeLevelTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndLevelToken($input: RevokeTokenInput!) { revokeToken(input: $input) { errors { code } } }\n"): typeof import('./graphql.ts').EndLevelTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LevelTokens { tokens { nodes { id accessLevel abilities projects { slug } expiresAt revokedAt } } }\n"): typeof import('./graphql.ts').LevelTokensDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LevelUsage($input: ReportUsageInput!) { reportUsage(input: $input) { stored } }\n"): typeof import('./graphql.ts').LevelUsageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LevelSignal($input: ReportCustomerSignalInput!) { reportCustomerSignal(input: $input) { stored } }\n"): typeof import('./graphql.ts').LevelSignalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LevelMetrics($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }\n"): typeof import('./graphql.ts').LevelMetricsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LevelIssue { project(slug: \"ours\") { issues(first: 1) { nodes { id } } } }\n"): typeof import('./graphql.ts').LevelIssueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LevelPlace { project(slug: \"ours\") { cursor } }\n"): typeof import('./graphql.ts').LevelPlaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAlertRule($input: AlertRuleInput!) {\n    createAlertRule(input: $input) { rule { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').CreateAlertRuleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateAlertRule($input: UpdateAlertRuleInput!) {\n    updateAlertRule(input: $input) { rule { id name enabled forSeconds kind } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').UpdateAlertRuleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAlertRule($input: DeleteAlertRuleInput!) {\n    deleteAlertRule(input: $input) { deletedId errors { code message path } }\n  }\n"): typeof import('./graphql.ts').DeleteAlertRuleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AlertRules($slug: String!) {\n    project(slug: $slug) {\n      alertRules {\n        id name kind enabled builtIn state lastError evaluatedAt dueAt deletedAt playbook condition level onNoData onError\n        forSeconds keepFiringSeconds intervalSeconds labels { name value } muteTimes\n        metric { metric aggregate windowSeconds comparison groupBy minimumCount takesLevelsOfMetric thresholds { warning critical } recovery { warning } }\n        crashRate { windowSeconds minimumSessions thresholds { warning critical } }\n        issue { minSeverity category environment }\n        burnRate { objective windows { longSeconds shortSeconds factor level } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AlertRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Alerts($slug: String!, $filter: AlertFilter) {\n    project(slug: $slug) {\n      alerts(filter: $filter, first: 50) {\n        totalCount\n        nodes {\n          id state level value threshold unit summary startedAt firedAt acknowledgedAt acknowledgedBy resolvedAt\n          snoozedUntil snoozedBy snoozed version labels { name value } rule { name deletedAt } issue { shortId status }\n          entries { at from to level value actor note }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AlertsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) { alert { state version } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').AcknowledgeAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveAlert($input: ResolveAlertInput!) {\n    resolveAlert(input: $input) { alert { state } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').ResolveAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SnoozeAlert($input: SnoozeAlertInput!) {\n    snoozeAlert(input: $input) { alert { snoozed snoozedUntil } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').SnoozeAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnsnoozeAlert($input: UnsnoozeAlertInput!) {\n    unsnoozeAlert(input: $input) { alert { snoozed snoozedUntil } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').UnsnoozeAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordForAlerts($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { stored rejected { index reason } errors { message } }\n  }\n"): typeof import('./graphql.ts').RecordForAlertsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RuleNames($slug: String!) {\n    project(slug: $slug) { alertRules { id name kind playbook builtIn onNoData } }\n  }\n"): typeof import('./graphql.ts').RuleNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRuleBadly($input: AlertRuleInput!) {\n    createAlertRule(input: $input) { errors { code message path } }\n  }\n"): typeof import('./graphql.ts').CreateRuleBadlyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteRuleAs($input: DeleteAlertRuleInput!) {\n    deleteAlertRule(input: $input) { errors { code } }\n  }\n"): typeof import('./graphql.ts').DeleteRuleAsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IssueOfAlert($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }\n"): typeof import('./graphql.ts').IssueOfAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateMuteTimeOfRule($input: CreateMuteTimeInput!) {\n    createMuteTime(input: $input) { muteTime { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').CreateMuteTimeOfRuleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteMuteTimeOfRule($input: DeleteMuteTimeInput!) { deleteMuteTime(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').DeleteMuteTimeOfRuleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveIssueOfAlert($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').ResolveIssueOfAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AlertsDeeply($slug: String!, $first: Int) {\n    project(slug: $slug) {\n      alerts(first: $first) { totalCount nodes { state rule { name state } issue { title } entries { at } snoozed } }\n    }\n  }\n"): typeof import('./graphql.ts').AlertsDeeplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DefineLevels($input: DefineMetricInput!) { defineMetric(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').DefineLevelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AlertCursor($slug: String!) { project(slug: $slug) { cursor } }\n"): typeof import('./graphql.ts').AlertCursorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AlertChanged($project: String!, $after: String) {\n    alertChanged(project: $project, after: $after) { cursor alert { id state } lagged { skipped } }\n  }\n"): typeof import('./graphql.ts').AlertChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeAs($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) { alert { state } errors { code } }\n  }\n"): typeof import('./graphql.ts').AcknowledgeAsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Backtest($input: BacktestInput!) {\n    backtest(input: $input) {\n      metric\n      findings\n      points {\n        at\n        value\n        score\n        threshold\n        verdict\n        level\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BacktestDocument;
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
export function graphql(source: "\n  mutation ReportSignals($input: ReportCustomerSignalInput!) {\n    reportCustomerSignal(input: $input) {\n      stored updated duplicates rejected { index reason message } errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').ReportSignalsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportUsed($input: ReportUsageInput!) {\n    reportUsage(input: $input) { stored errors { code message } }\n  }\n"): typeof import('./graphql.ts').ReportUsedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfigureCustomers($input: UpdateCustomerSettingsInput!) {\n    updateCustomerSettings(input: $input) {\n      settings { weights { usage satisfaction adoption support } bands { healthy atRisk } }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').ConfigureCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveSignal($id: ID!) { removeCustomerSignal(input: { id: $id }) { deletedId errors { code message path } } }\n"): typeof import('./graphql.ts').RemoveSignalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveCustomer($id: ID!) { removeCustomer(input: { customerId: $id }) { deletedId errors { code message path } } }\n"): typeof import('./graphql.ts').RemoveCustomerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CustomerPage($slug: String!, $key: String!) {\n    project(slug: $slug) {\n      customer(key: $key) {\n        id key name firstSeen lastSeen\n        health {\n          overall usage satisfaction adoption support trend band churnRisk recommendations advice { action reason }\n          parts { name weight score reason } missing scoredBy failure scoredAt\n        }\n        history { day overall usage satisfaction adoption support churnRisk }\n        signals { totalCount nodes { id kind score at severity resolvedAt comment } }\n        crashes { nodes { id eventId } }\n        issues { nodes { id culprit } }\n        crashCount\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CustomerPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CustomerList($slug: String!, $filter: CustomerFilter, $orderBy: CustomerOrder! = HEALTH_ASC, $first: Int, $after: String) {\n    project(slug: $slug) {\n      customers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n        totalCount pageInfo { hasNextPage endCursor } nodes { key health { overall } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CustomerListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HitsPage($slug: String!, $first: Int, $after: String, $afterIssue: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      customer(key: \"acme\") {\n        crashes(first: $first, after: $after, last: $last, before: $before) {\n          nodes { id } pageInfo { hasNextPage startCursor endCursor }\n        }\n        issues(first: $first, after: $afterIssue) { nodes { id } pageInfo { endCursor } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').HitsPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CustomerNode($id: ID!) { node(id: $id) { ... on Customer { key } } }\n"): typeof import('./graphql.ts').CustomerNodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PlaceOfCustomers($slug: String!) { project(slug: $slug) { cursor } }"): typeof import('./graphql.ts').PlaceOfCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription HealthChanged($slug: String!, $after: String) {\n    customerHealthChanged(project: $slug, after: $after) {\n      cursor customer { key health { overall band } } lagged { skipped }\n    }\n  }\n"): typeof import('./graphql.ts').HealthChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveCustomer($slug: String!, $key: String!) {\n    live {\n      project(slug: $slug) {\n        customer(key: $key) { health { overall band } signals { totalCount } crashes { nodes { id } } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').LiveCustomerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HostilePlugins {\n    plugins { name state required circuit calls failures lastError faults { code message } }\n  }\n"): typeof import('./graphql.ts').HostilePluginsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AllIncidents($slug: String!) {\n    project(slug: $slug) {\n      incidents {\n        nodes {\n          id number shortId title status severity startedAt openedAt openedBy acknowledgedAt resolvedAt responseDueAt\n          resolveDueAt responseBreachedAt resolveBreachedAt secondsToDetect secondsToAcknowledge secondsToResolve\n          playbook { key }\n          alerts { id summary }\n          issues { title }\n          timeline(first: 100) { nodes { kind actor text } }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AllIncidentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneIncident($slug: String!, $shortId: String!) {\n    project(slug: $slug) {\n      incident(shortId: $shortId) {\n        title status severity openedBy resolvedAt\n        roles { role name }\n        playbook { steps { number text done doneAt doneBy } }\n        links { id label url ticket { state } }\n        postMortem { summary impact rootCause lessons actions }\n        postMortemMarkdown\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OneIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveLinks($slug: String!, $shortId: String!) {\n    live { project(slug: $slug) { incident(shortId: $shortId) { links { label url ticket { state } } } } }\n  }\n"): typeof import('./graphql.ts').LiveLinksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Counted($slug: String!, $filter: IncidentFilter) {\n    project(slug: $slug) { incidents(filter: $filter) { totalCount } }\n  }\n"): typeof import('./graphql.ts').CountedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query IncidentNode($id: ID!) { node(id: $id) { ... on Incident { shortId } ... on IncidentLink { label } } }"): typeof import('./graphql.ts').IncidentNodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query IssueIds($slug: String!) { project(slug: $slug) { issues { nodes { id } } } }"): typeof import('./graphql.ts').IssueIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query IncidentCursor($slug: String!) { project(slug: $slug) { cursor } }"): typeof import('./graphql.ts').IncidentCursorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Playbooks($slug: String!) {\n    project(slug: $slug) { playbooks { key title severity responseSeconds steps isOwn } }\n  }\n"): typeof import('./graphql.ts').PlaybooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenIncident($input: OpenIncidentInput!) {\n    openIncident(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').OpenIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateIncident($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').UpdateIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeIncident($input: AcknowledgeIncidentInput!) {\n    acknowledgeIncident(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').AcknowledgeIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignIncidentRole($input: AssignIncidentRoleInput!) {\n    assignIncidentRole(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').AssignIncidentRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddIncidentNote($input: AddIncidentNoteInput!) {\n    addIncidentNote(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').AddIncidentNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompletePlaybookStep($input: CompletePlaybookStepInput!) {\n    completePlaybookStep(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').CompletePlaybookStepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LinkIncident($input: LinkIncidentInput!) {\n    linkIncident(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').LinkIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IncidentRule($input: AlertRuleInput!) { createAlertRule(input: $input) { errors { code message path } } }\n"): typeof import('./graphql.ts').IncidentRuleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IncidentSamples($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }\n"): typeof import('./graphql.ts').IncidentSamplesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IncidentAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) { errors { code message path } }\n  }\n"): typeof import('./graphql.ts').IncidentAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlinkIncident($input: UnlinkIncidentInput!) {\n    unlinkIncident(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').UnlinkIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestTicket($input: RequestTicketInput!) {\n    requestTicket(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').RequestTicketDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WritePostMortem($input: WritePostMortemInput!) {\n    writePostMortem(input: $input) { incident { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').WritePostMortemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPlaybook($input: SetPlaybookInput!) {\n    setPlaybook(input: $input) {\n      playbook { key title severity responseSeconds steps isOwn }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').SetPlaybookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPlaybook($input: ResetPlaybookInput!) {\n    resetPlaybook(input: $input) { playbook { key } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').ResetPlaybookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateIncidentSettings($input: UpdateIncidentSettingsInput!) {\n    updateIncidentSettings(input: $input) {\n      settings {\n        resolveAfterSeconds\n        responseSeconds { low medium high critical }\n        resolveSeconds { low medium high critical }\n      }\n      errors { code path }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateIncidentSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription IncidentChanged($project: String!, $after: String) {\n    incidentChanged(project: $project, after: $after) {\n      cursor\n      incident { number status acknowledgedAt }\n    }\n  }\n"): typeof import('./graphql.ts').IncidentChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Kpis($slug: String!, $period: Period, $interval: Interval! = DAY, $severity: Severity, $type: WarningType, $environment: String, $release: String) {\n    project(slug: $slug) {\n      kpis(period: $period, interval: $interval, environment: $environment, release: $release) {\n        mttd(severity: $severity) { value count unit target status trend points { at value count } }\n        mtta(severity: $severity) { value count unit target status trend points { at value count } }\n        mttr(severity: $severity) { value count unit target status trend points { at value count } }\n        incidentsPerDay(severity: $severity) { value count unit target status trend points { at value count } }\n        recurrence { value count unit target status trend points { at value count } }\n        recursWithinDays\n        crashFreeSessions { value count unit target status trend points { at value count } }\n        crashFreeUsers { value count unit target status trend standardError points { at value count } }\n        activeIssues { value count unit target status trend points { at value count } }\n        activeWarnings { value count unit target status trend points { at value count } }\n        openIncidents { value count unit target status trend points { at value count } }\n        memoryUsed { value count unit target status trend points { at value count } }\n        automaticRecovery { value count unit target status trend points { at value count } }\n        dataLossIncidents { value count unit target status trend points { at value count } }\n        featureAvailability { value count unit target status trend points { at value count } }\n        userReported { value count unit target status trend points { at value count } }\n        warnedBeforeCrash { value count unit target status trend points { at value count } }\n        warningsPerDay(type: $type) { value count unit target status trend points { at value count } }\n        alertsPerDay { value count unit target status trend points { at value count } }\n        notificationsPerDay { value count unit target status trend points { at value count } }\n        targets { kpi severity warningType target }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').KpisDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordLossesOfKpis($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n"): typeof import('./graphql.ts').RecordLossesOfKpisDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ManyKpis($slug: String!, $many: Boolean!) {\n    project(slug: $slug) {\n      kpis(period: { last: \"20d\" }) { warningsPerDay { value } recurrence { value } warnedBeforeCrash { value } }\n      again: kpis(period: { last: \"20d\" }) @include(if: $many) {\n        warningsPerDay { value }\n        recurrence { value }\n        sameAgain: recurrence { trend }\n        warnedBeforeCrash { value }\n        warnedAgain: warnedBeforeCrash { value }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ManyKpisDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateKpiTargets($input: UpdateKpiTargetsInput!) {\n    updateKpiTargets(input: $input) { targets { kpi severity warningType target } recursWithinDays errors { code message path } }\n  }\n"): typeof import('./graphql.ts').UpdateKpiTargetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IssueOfKpis($slug: String!) { project(slug: $slug) { issues(first: 1) { nodes { id } } } }\n"): typeof import('./graphql.ts').IssueOfKpisDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveOfKpis($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').ResolveOfKpisDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveKpiTarget($slug: String!) {\n    live { project(slug: $slug) { kpis { recurrence { target } } } }\n  }\n"): typeof import('./graphql.ts').LiveKpiTargetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KpiOpenIncident($input: OpenIncidentInput!) {\n    openIncident(input: $input) { incident { id } errors { message } }\n  }\n"): typeof import('./graphql.ts').KpiOpenIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KpiAcknowledgeIncident($input: AcknowledgeIncidentInput!) {\n    acknowledgeIncident(input: $input) { errors { message } }\n  }\n"): typeof import('./graphql.ts').KpiAcknowledgeIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KpiUpdateIncident($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) { errors { message } }\n  }\n"): typeof import('./graphql.ts').KpiUpdateIncidentDocument;
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
export function graphql(source: "\n  query MetricSeries(\n    $slug: String!, $name: String!, $aggregate: Aggregate!, $interval: Interval!, $period: Period, $groupBy: [String!]\n    $labels: [LabelInput!]\n  ) {\n    project(slug: $slug) {\n      metricSeries(\n        name: $name, aggregate: $aggregate, interval: $interval, period: $period, groupBy: $groupBy, labels: $labels\n      ) { labels { name value } unit points { at value count } }\n    }\n  }\n"): typeof import('./graphql.ts').MetricSeriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Metrics($slug: String!) {\n    project(slug: $slug) {\n      metrics {\n        name title unit kind direction target warning critical warningType playbook builtIn series latest latestAt current status trend\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MetricsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneMetric($slug: String!, $name: String!, $period: Period) {\n    project(slug: $slug) {\n      metric(name: $name, period: $period) { name kind unit target latest latestAt current status trend series }\n    }\n  }\n"): typeof import('./graphql.ts').OneMetricDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveRate($slug: String!) { live { project(slug: $slug) { metric(name: \"app.crash.rate\") { latest } } } }\n"): typeof import('./graphql.ts').LiveRateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DefineMetric($input: DefineMetricInput!) {\n    defineMetric(input: $input) {\n      metric { name title unit direction target warning critical status builtIn }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').DefineMetricDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MetricSeriesRecord($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n"): typeof import('./graphql.ts').MetricSeriesRecordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveMetricSeries($slug: String!, $period: Period!) {\n    live {\n      project(slug: $slug) {\n        metric(name: \"app.memory.used\", period: $period) { latest current }\n        metricSeries(name: \"app.memory.used\", aggregate: AVG, interval: DAY, period: $period) { points { value } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').LiveMetricSeriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveTarget($slug: String!) {\n    live { project(slug: $slug) { metric(name: \"app.memory.used\") { target } } }\n  }\n"): typeof import('./graphql.ts').LiveTargetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordMetrics($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { stored duplicates rejected { index reason message } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').RecordMetricsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateMetricSettings($input: UpdateMetricSettingsInput!) {\n    updateMetricSettings(input: $input) {\n      metricUsage { maxSeries rawDays minuteDays hourDays dayDays }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateMetricSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MetricUsage($slug: String!) {\n    project(slug: $slug) {\n      cursor\n      metricUsage { series maxSeries rejectedSamples }\n      intake(period: { last: \"1h\" }) { category outcome reason quantity }\n    }\n  }\n"): typeof import('./graphql.ts').MetricUsageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MetricRecorded($project: String!, $names: [String!], $after: String) {\n    metricRecorded(project: $project, names: $names, after: $after) {\n      cursor\n      samples { name value at unit labels { name value } }\n      lagged { skipped }\n    }\n  }\n"): typeof import('./graphql.ts').MetricRecordedDocument;
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
export function graphql(source: "\n  mutation CreateContact($input: CreateContactInput!) {\n    createContact(input: $input) {\n      contact { id name role channels { notifier address } perHour createdAt }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').CreateContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateContact($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact { id name role channels { notifier address } perHour createdAt }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteContact($input: DeleteContactInput!) {\n    deleteContact(input: $input) { deletedId errors { code message path } }\n  }\n"): typeof import('./graphql.ts').DeleteContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Contacts($slug: String!) { project(slug: $slug) { contacts { totalCount nodes { name } } } }\n"): typeof import('./graphql.ts').ContactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSchedule($input: CreateOnCallScheduleInput!) {\n    createOnCallSchedule(input: $input) { schedule { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').CreateScheduleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateSchedule($input: UpdateOnCallScheduleInput!) {\n    updateOnCallSchedule(input: $input) { schedule { name timeZone } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').UpdateScheduleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteSchedule($input: DeleteOnCallScheduleInput!) {\n    deleteOnCallSchedule(input: $input) { deletedId errors { code } }\n  }\n"): typeof import('./graphql.ts').DeleteScheduleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddOverride($input: AddOnCallOverrideInput!) {\n    addOnCallOverride(input: $input) { override { id } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').AddOverrideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveOverride($input: RemoveOnCallOverrideInput!) {\n    removeOnCallOverride(input: $input) { deletedId errors { code } }\n  }\n"): typeof import('./graphql.ts').RemoveOverrideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Schedules($slug: String!, $period: Period, $at: DateTime) {\n    project(slug: $slug) {\n      onCallSchedules {\n        name\n        timeZone\n        layers {\n          name\n          members { name }\n          rotation { unit length handoff weekday startsOn }\n          restrictions { weekdays from to }\n        }\n        overrides { contact { name } from to }\n        onCall(at: $at) { name }\n        shifts(period: $period) { from to contact { name } layer }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SchedulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveOnCall($slug: String!) {\n    live { project(slug: $slug) { onCallSchedules { onCall { name } } } }\n  }\n"): typeof import('./graphql.ts').LiveOnCallDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPolicy($input: SetEscalationPolicyInput!) {\n    setEscalationPolicy(input: $input) {\n      policy {\n        level builtIn responseSeconds repeats acknowledgedForSeconds updatedAt\n        steps { afterSeconds targets { role contact { name } contactId schedule { name } scheduleId notifier everyone name } }\n      }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').SetPolicyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPolicy($input: ResetEscalationPolicyInput!) {\n    resetEscalationPolicy(input: $input) { policy { level builtIn } errors { code } }\n  }\n"): typeof import('./graphql.ts').ResetPolicyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Policies($slug: String!) {\n    project(slug: $slug) { escalationPolicies { level builtIn responseSeconds steps { afterSeconds } } }\n  }\n"): typeof import('./graphql.ts').PoliciesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadContactNode($id: ID!) { node(id: $id) { id } }\n"): typeof import('./graphql.ts').ReadContactNodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendToAddress($input: TestNotifierInput!) {\n    testNotifier(input: $input) {\n      delivery { state subject recipient address }\n      errors { code path }\n    }\n  }\n"): typeof import('./graphql.ts').SendToAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OtlpLabels($slug: String!, $groupBy: [String!]) {\n    project(slug: $slug) {\n      metricSeries(name: \"app.memory.used\", aggregate: LAST, interval: DAY, period: { last: \"2d\" }, groupBy: $groupBy) {\n        labels { name value }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OtlpLabelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OtlpValues($slug: String!, $name: String!, $aggregate: Aggregate!) {\n    project(slug: $slug) {\n      metricSeries(name: $name, aggregate: $aggregate, interval: DAY, period: { last: \"2d\" }) {\n        points {\n          value\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OtlpValuesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePagedContact($input: CreateContactInput!) { createContact(input: $input) { contact { id } errors { message path } } }\n"): typeof import('./graphql.ts').CreatePagedContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPagedPolicy($input: SetEscalationPolicyInput!) { setEscalationPolicy(input: $input) { errors { message path } } }\n"): typeof import('./graphql.ts').SetPagedPolicyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePagedRule($input: AlertRuleInput!) { createAlertRule(input: $input) { errors { message path } } }\n"): typeof import('./graphql.ts').CreatePagedRuleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordPagedMetrics($input: RecordMetricsInput!) { recordMetrics(input: $input) { rejected { reason } } }\n"): typeof import('./graphql.ts').RecordPagedMetricsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadAlertGroups($slug: String!, $open: Boolean) {\n    project(slug: $slug) {\n      alertGroups(filter: { open: $open }, first: 3) {\n        totalCount\n        nodes {\n          id\n          escalation\n          labels { name value }\n          openedAt\n          closedAt\n          acknowledgedAt\n          acknowledgedBy\n          step\n          round\n          nextStepAt\n          responseDueAt\n          untoldAt\n          alerts { totalCount }\n          pages(first: 15) {\n            nodes { contact notifier address reason step state at postedAt delivery { state attempts deliveredAt } }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadAlertGroupsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadPagedAlerts($slug: String!) {\n    project(slug: $slug) {\n      alerts(first: 4) {\n        nodes {\n          id\n          state\n          level\n          acknowledgedAt\n          suppressedBy { kind name until }\n          group { id }\n          pages(first: 3) { nodes { contact } }\n          entries { from to actor note }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadPagedAlertsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ForgetPagedContact($input: DeleteContactInput!) { deleteContact(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').ForgetPagedContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdatePagedContact($input: UpdateContactInput!) { updateContact(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').UpdatePagedContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadPagedAddresses($slug: String!) {\n    project(slug: $slug) {\n      contacts(first: 1) { nodes { channels { notifier address } } }\n      alertGroups(first: 1) { nodes { pages(first: 1) { nodes { notifier address } } } }\n    }\n  }\n"): typeof import('./graphql.ts').ReadPagedAddressesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadPagedTimeline($slug: String!) {\n    project(slug: $slug) { incidents(first: 2) { nodes { timeline(first: 30) { nodes { text } } } } }\n  }\n"): typeof import('./graphql.ts').ReadPagedTimelineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgePaged($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').AcknowledgePagedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReleaseHealths($slug: String!, $period: Period, $environment: String) {\n    project(slug: $slug) {\n      releases {\n        nodes {\n          version\n          health(period: $period, environment: $environment) {\n            sessions openSessions endedSessions erroredSessions unhandledSessions abnormalSessions crashedSessions\n            users crashedUsers people { count isExact standardError } crashedPeople { count isExact standardError }\n            crashFreeSessions crashFreeUsers adoption adoptionByUsers sessionLength { mean median timed }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReleaseHealthsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReleaseStage($slug: String!, $version: String!) {\n    project(slug: $slug) {\n      release(version: $version) {\n        sessions users crashFreeSessions crashFreeUsers adoption adoptionByUsers stage previous { version }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReleaseStageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Comparison($slug: String!, $version: String!, $with: String, $period: Period, $environment: String) {\n    project(slug: $slug) {\n      release(version: $version) {\n        comparison(with: $with, period: $period, environment: $environment) {\n          base { version }\n          health { sessions crashedSessions adoption }\n          baseHealth { sessions crashedSessions crashFreeSessions }\n          differences { crashFreeSessions crashFreeUsers meanLength medianLength newIssues regressedIssues fixedIssues }\n          regression {\n            verdict confidence pValue test difference { value low high }\n            sessions crashedSessions baseSessions baseCrashedSessions explanation\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ComparisonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AllFigures($slug: String!) {\n    project(slug: $slug) {\n      releases(first: 20) {\n        nodes {\n          version sessions users crashFreeSessions crashFreeUsers adoption adoptionByUsers stage\n          newIssueCount regressedIssueCount fixedIssueCount\n          health { adoption sessionLength { median } }\n          lastWeek: health(period: { last: \"7d\" }, environment: \"production\") { crashFreeUsers adoptionByUsers }\n          previous { version sessions }\n          comparison { base { version } differences { newIssues } regression { verdict } }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AllFiguresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IssuesOfRelease($slug: String!, $version: String!) {\n    project(slug: $slug) {\n      release(version: $version) {\n        newIssueCount regressedIssueCount fixedIssueCount\n        newIssues { nodes { title } }\n        regressedIssues { nodes { title status } }\n        fixedIssues { nodes { title status } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').IssuesOfReleaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BadArgumentsOfReleases($slug: String!) {\n    project(slug: $slug) {\n      slug\n      stability(period: { last: \"long\" }) { score }\n      release(version: \"shop@1\") {\n        sessions\n        health { sessions }\n        bad: health(period: { from: \"1926-01-01T00:00:00Z\" }) { sessions }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BadArgumentsOfReleasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IssueIdsOfRelease($slug: String!) { project(slug: $slug) { issues { nodes { id title } } } }\n"): typeof import('./graphql.ts').IssueIdsOfReleaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveIn($input: ResolveIssueInput!) {\n    resolveIssue(input: $input) { issue { status } errors { code path } }\n  }\n"): typeof import('./graphql.ts').ResolveInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenOfRelease($input: ReopenIssueInput!) { reopenIssue(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').ReopenOfReleaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveRelease($slug: String!) {\n    live { project(slug: $slug) { release(version: \"shop@1\") { sessions crashFreeSessions } } }\n  }\n"): typeof import('./graphql.ts').LiveReleaseDocument;
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
export function graphql(source: "\n  mutation RecordMemory($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) {\n      stored\n      errors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RecordMemoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeMemory($id: ID!) {\n    acknowledgeAlert(input: { alertId: $id }) {\n      errors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AcknowledgeMemoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OnTheirWay {\n    deliveries(filter: { states: [PENDING] }) {\n      nodes {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OnTheirWayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadResponse {\n    project(slug: \"default\") {\n      warnings {\n        nodes {\n          type\n          level\n          resolved\n          resolution\n        }\n      }\n      alerts {\n        nodes {\n          id\n          state\n          level\n          rule {\n            name\n          }\n        }\n      }\n      alertGroups {\n        nodes {\n          pages {\n            nodes {\n              step\n              reason\n            }\n          }\n        }\n      }\n      incidents {\n        nodes {\n          status\n          severity\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadResponseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateRetention($input: UpdateRetentionInput!) {\n    updateRetention(input: $input) { retention { closedDays } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').UpdateRetentionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadRetention($slug: String!) { project(slug: $slug) { retention { closedDays } } }\n"): typeof import('./graphql.ts').ReadRetentionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AlertsThatAreKept($slug: String!) { live { project(slug: $slug) { alerts(first: 1) { totalCount } } } }\n"): typeof import('./graphql.ts').AlertsThatAreKeptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CursorBeforeRetention($slug: String!) { project(slug: $slug) { cursor } }\n"): typeof import('./graphql.ts').CursorBeforeRetentionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AlertChangedAfterRetention($project: String!, $after: String) {\n    alertChanged(project: $project, after: $after) { alert { labels { value } } lagged { skipped } }\n  }\n"): typeof import('./graphql.ts').AlertChangedAfterRetentionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IncidentsThatAreKept($slug: String!) {\n    project(slug: $slug) { incidents(first: 3) { nodes { number } } }\n  }\n"): typeof import('./graphql.ts').IncidentsThatAreKeptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IncidentThatStays($input: OpenIncidentInput!) { openIncident(input: $input) { incident { id } } }\n"): typeof import('./graphql.ts').IncidentThatStaysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IncidentThatIsOver($input: UpdateIncidentInput!) { updateIncident(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').IncidentThatIsOverDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SilenceThatGoes($input: CreateSilenceInput!) { createSilence(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').SilenceThatGoesDocument;
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
export function graphql(source: "\n  query BadSessionsTold($slug: String!) {\n    project(slug: $slug) {\n      releases(first: 10) { nodes { version sessions } }\n      intake { category outcome reason quantity }\n    }\n  }\n"): typeof import('./graphql.ts').BadSessionsToldDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSilence($input: CreateSilenceInput!) {\n    createSilence(input: $input) {\n      silence { id active createdBy matchers { label operator value } }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').CreateSilenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExpireSilence($input: ExpireSilenceInput!) {\n    expireSilence(input: $input) { silence { active } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').ExpireSilenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateMuteTime($input: CreateMuteTimeInput!) {\n    createMuteTime(input: $input) { muteTime { id name mutedUntil } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').CreateMuteTimeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateMuteTime($input: UpdateMuteTimeInput!) {\n    updateMuteTime(input: $input) {\n      muteTime { name timeZone intervals { from to weekdays } }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateMuteTimeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteMuteTime($input: DeleteMuteTimeInput!) {\n    deleteMuteTime(input: $input) { deletedId errors { code message path } }\n  }\n"): typeof import('./graphql.ts').DeleteMuteTimeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateInhibition($input: CreateInhibitionInput!) {\n    createInhibition(input: $input) { inhibition { id name } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').CreateInhibitionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateInhibition($input: UpdateInhibitionInput!) {\n    updateInhibition(input: $input) {\n      inhibition { name source { label operator value } target { label operator value } equal }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateInhibitionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadMuteTimesOfRules($slug: String!) {\n    project(slug: $slug) { alertRules { name muteTimes } }\n  }\n"): typeof import('./graphql.ts').ReadMuteTimesOfRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateAlertGrouping($input: UpdateAlertGroupingInput!) {\n    updateAlertGrouping(input: $input) { settings { waitSeconds escalations { level escalation } } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').UpdateAlertGroupingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SnoozePaged($input: SnoozeAlertInput!) { snoozeAlert(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').SnoozePagedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadSilences($slug: String!) {\n    project(slug: $slug) {\n      open: silences(filter: { open: true }, first: 5) { totalCount }\n      over: silences(filter: { open: false }, first: 5) { totalCount }\n      muteTimes { name }\n      inhibitions { name }\n      alertGrouping { by waitSeconds intervalSeconds repeatSeconds }\n    }\n  }\n"): typeof import('./graphql.ts').ReadSilencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Relatives($project: String!, $eventId: String!) {\n    project(slug: $project) {\n      crash(eventId: $eventId) {\n        similar(first: 2) { similarity crash { eventId } }\n        issue { similar { similarity issue { title } } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RelativesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Stability($slug: String!, $period: Period, $environment: String, $release: String, $interval: Interval! = DAY) {\n    project(slug: $slug) {\n      stability(period: $period, environment: $environment, release: $release) {\n        score target status trend explanation missing from to\n        components { name weight value explanation target status }\n        crashFreeSessions crashFreeUsers people { count isExact standardError } activeIssues activeWarnings memoryPressure\n        points(interval: $interval) { at score }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').StabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KpisOfStability($slug: String!, $period: Period) {\n    project(slug: $slug) {\n      stability(period: $period) {\n        kpis {\n          activeIssues { value count unit target status points { at value } }\n          activeWarnings { value count unit target status points { at value } }\n          openIncidents { value count unit target status points { at value } }\n          memoryUsed { value count unit target status points { at value } }\n          automaticRecovery { value count unit target status }\n          featureAvailability { value count unit target status }\n          userReported { value count unit target status }\n          dataLossIncidents { value count unit target status }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').KpisOfStabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SeenInEnvironment($slug: String!, $environment: String!) {\n    project(slug: $slug) {\n      crashes(first: 9, filter: { environment: [$environment] }) { nodes { environment } }\n      crashStats(filter: { environment: [$environment] }) { count }\n      stability(environment: $environment) { activeIssues }\n      kpis(environment: $environment) { activeIssues { value } crashFreeSessions { count } }\n    }\n  }\n"): typeof import('./graphql.ts').SeenInEnvironmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ManyStabilities($slug: String!, $many: Boolean!) {\n    project(slug: $slug) {\n      stability { explanation points(interval: DAY) { score } }\n      kpis { activeIssues { value } }\n      again: stability @include(if: $many) {\n        explanation\n        days: points(interval: DAY) { score }\n        more: points(interval: DAY) { at }\n        kpis { activeIssues { value } crashFreeUsers { value } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ManyStabilitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveStability($slug: String!) {\n    live { project(slug: $slug) { stability { score crashFreeSessions activeIssues } } }\n  }\n"): typeof import('./graphql.ts').LiveStabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StabilitySettings($slug: String!) { project(slug: $slug) { stabilitySettings { weights { memory } } } }\n"): typeof import('./graphql.ts').StabilitySettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateStabilitySettings($input: UpdateStabilitySettingsInput!) {\n    updateStabilitySettings(input: $input) {\n      settings { weights { crashFreeSessions crashFreeUsers issues warnings memory incidents recovery } }\n      errors { code message path }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateStabilitySettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordSamplesOfStability($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n"): typeof import('./graphql.ts').RecordSamplesOfStabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IssueOfStability($slug: String!) { project(slug: $slug) { issues(first: 1) { nodes { id } } } }\n"): typeof import('./graphql.ts').IssueOfStabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveOfStability($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').ResolveOfStabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenForStability($input: OpenIncidentInput!) {\n    openIncident(input: $input) { incident { id } errors { message } }\n  }\n"): typeof import('./graphql.ts').OpenForStabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveIncidentOfStability($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) { errors { message } }\n  }\n"): typeof import('./graphql.ts').ResolveIncidentOfStabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SystemHealth($slug: String!) {\n    project(slug: $slug) {\n      systemHealth {\n        status explanation checkedAt instances recommendations queueLength failedRequests errorRate criticalErrorRate uptime\n        issues { area metric status message recommendation value threshold unit instances }\n        network { instances quality latency byType { type instances quality latency } }\n        memory { median max pressure }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SystemHealthDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SystemHealthInstances($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {\n    project(slug: $slug) {\n      systemHealth {\n        instanceHealth(first: $first, after: $after, last: $last, before: $before) {\n          nodes { instance at status networkType networkQuality latency memory queueLength }\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SystemHealthInstancesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ManySystemHealths($slug: String!, $many: Boolean!) {\n    project(slug: $slug) {\n      systemHealth { status }\n      again: systemHealth @include(if: $many) { explanation instanceHealth { nodes { status } } }\n    }\n  }\n"): typeof import('./graphql.ts').ManySystemHealthsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription WatchedSystemHealth($slug: String!) {\n    live { project(slug: $slug) { systemHealth { status } } }\n  }\n"): typeof import('./graphql.ts').WatchedSystemHealthDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordOfSystemHealth($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { stored rejected { index reason } errors { message } }\n  }\n"): typeof import('./graphql.ts').RecordOfSystemHealthDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DefineForSystemHealth($input: DefineMetricInput!) {\n    defineMetric(input: $input) { errors { message } }\n  }\n"): typeof import('./graphql.ts').DefineForSystemHealthDocument;
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
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportUsage($input: ReportUsageInput!) {\n    reportUsage(input: $input) { stored duplicates rejected { index reason message } errors { code message path } }\n  }\n"): typeof import('./graphql.ts').ReportUsageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UsageOf(\n    $slug: String!, $period: Period, $role: String, $customer: String, $feature: String, $by: UsageBreakdown = FEATURE,\n    $first: Int, $after: String, $last: Int, $before: String, $withBy: Boolean = false, $withWorkflow: Boolean = false\n  ) {\n    project(slug: $slug) {\n      usage(period: $period, role: $role, customer: $customer, feature: $feature) {\n        ...Figures\n        days { at ...Figures }\n        by(dimension: $by, first: $first, after: $after, last: $last, before: $before) @include(if: $withBy) {\n          nodes { key share reach ...Figures }\n          pageInfo { hasNextPage hasPreviousPage endCursor }\n        }\n        workflow(name: \"checkout\") @include(if: $withWorkflow) {\n          name ...Figures\n          steps { nodes { key share reach ...Figures } }\n        }\n      }\n    }\n  }\n  fragment Figures on UsageFigures {\n    events people { count isExact standardError } started completed failed abandoned completionRate secondsMean\n  }\n"): typeof import('./graphql.ts').UsageOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveUsage($slug: String!) {\n    live { project(slug: $slug) { usage { events people { count } } } }\n  }\n"): typeof import('./graphql.ts').LiveUsageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UsageOfCustomer($slug: String!) {\n    project(slug: $slug) {\n      customer(key: \"acme\") { usage { ...UsageOfOne } }\n      usage(customer: \"acme\") { ...UsageOfOne }\n    }\n  }\n  fragment UsageOfOne on Usage {\n    events\n    people { count isExact }\n    days { at events people { count } }\n    by(dimension: FEATURE) { nodes { key events } }\n  }\n"): typeof import('./graphql.ts').UsageOfCustomerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UsageOfCustomersFeature($slug: String!, $period: Period) {\n    project(slug: $slug) {\n      customer(key: \"acme\") { usage(feature: \"cart\", period: $period) { events people { count } days { at events } } }\n      usage(customer: \"acme\", feature: \"cart\", period: $period) { events people { count } days { at events } }\n    }\n  }\n"): typeof import('./graphql.ts').UsageOfCustomersFeatureDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadWarnings($slug: String!, $filter: WarningFilter) {\n    project(slug: $slug) {\n      warnings(filter: $filter, first: 100) {\n        nodes {\n          id type level message suggestedAction at resolved resolvedAt resolvedBy resolution metric labels { name value }\n          detector instances value threshold unit confidence expectedAt lastSeen findings priority alertThresholdSeconds\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadWarningsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordSamplesToWarnOf($input: RecordMetricsInput!) {\n    recordMetrics(input: $input) { rejected { index reason } errors { message } }\n  }\n"): typeof import('./graphql.ts').RecordSamplesToWarnOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DefineMetricToWarnOf($input: DefineMetricInput!) { defineMetric(input: $input) { errors { message } } }\n"): typeof import('./graphql.ts').DefineMetricToWarnOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateWarningSettings($input: UpdateWarningSettingsInput!) {\n    updateWarningSettings(input: $input) {\n      settings { forecastConfidence alertThresholdSeconds { info warning critical emergency } }\n      errors { code path }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateWarningSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageWarnings($slug: String!, $first: Int) {\n    project(slug: $slug) { warnings(first: $first) { totalCount nodes { id project { slug } } } }\n  }\n"): typeof import('./graphql.ts').PageWarningsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReadWarning($id: ID!) { node(id: $id) { __typename id } }"): typeof import('./graphql.ts').ReadWarningDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReadProjectOfWarnings($slug: String!) { project(slug: $slug) { id } }"): typeof import('./graphql.ts').ReadProjectOfWarningsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveWarning($input: ResolveWarningInput!) {\n    resolveWarning(input: $input) {\n      warning { resolved resolution resolvedBy resolvedAt }\n      errors { code path }\n    }\n  }\n"): typeof import('./graphql.ts').ResolveWarningDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription WarningChanged($project: String!, $after: String) {\n    warningChanged(project: $project, after: $after) {\n      cursor\n      warning { level value resolved labels { value } }\n      lagged { skipped }\n    }\n  }\n"): typeof import('./graphql.ts').WarningChangedDocument;
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


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
