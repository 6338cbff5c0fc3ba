import type { GraphQLSchema } from 'graphql'
import { addAccess } from '../access/schema.ts'
import { limitByAccessLevel } from '../access-levels/field-table.ts'
import { withLevelDirectives } from '../access-levels/printed-schema.ts'
import { addAlerts } from '../alerts/schema.ts'
import { addBacktest } from '../backtest/schema.ts'
import { addCrashes } from '../crashes/schema.ts'
import { addCustomers } from '../customers/schema.ts'
import { addPaging } from '../escalation/paging-schema.ts'
import { addEscalation } from '../escalation/schema.ts'
import { addIncidents } from '../incidents/schema.ts'
import { addIntake } from '../ingest/schema.ts'
import { addIssues } from '../issues/schema.ts'
import { addSimilar } from '../issues/similar-schema.ts'
import { addKpis } from '../kpis/schema.ts'
import { addLive } from '../live/schema.ts'
import { addLagged } from '../live/stream-item.ts'
import { addMetricRecorded } from '../metrics/metric-recorded.ts'
import { addMetricUsage } from '../metrics/metric-usage-schema.ts'
import { addRecordMetrics } from '../metrics/record-metrics-schema.ts'
import { addMetrics } from '../metrics/schema.ts'
import { addNotifications } from '../notifications/schema.ts'
import { addPeople } from '../people/people-schema.ts'
import { addPlugins } from '../plugin/schema.ts'
import { addProjects } from '../projects/schema.ts'
import { addReleases } from '../releases/schema.ts'
import { addRetention } from '../retention/schema.ts'
import { createBuilder } from '../schema-builder/builder.ts'
import { addCommon } from '../schema-builder/common-schema.ts'
import { recordDependencies } from '../schema-builder/depends-on.ts'
import { readColumnsQuickly } from '../schema-builder/quick-columns.ts'
import { addStability } from '../stability/schema.ts'
import { addSystemHealth } from '../system-health/schema.ts'
import { addTrustedDocuments } from '../trusted-documents/schema.ts'
import { addUsage } from '../usage/schema.ts'
import { addWarnings } from '../warnings/schema.ts'
import { readDocument } from './read-document.ts'

let composed: GraphQLSchema | undefined

/** The face of the product, the same for all who ask: it holds nothing of a host. */
export function composeSchema(): GraphQLSchema {
  composed ??= compose()
  return composed
}

/** Every domain adds its part. */
function compose(): GraphQLSchema {
  const builder = createBuilder()
  addCommon(builder)
  addLagged(builder)
  addAccess(builder)
  addProjects(builder)
  addIssues(builder)
  addCrashes(builder)
  addSimilar(builder)
  addPeople(builder)
  addReleases(builder)
  addUsage(builder)
  addCustomers(builder)
  addSystemHealth(builder)
  addIntake(builder)
  addPlugins(builder)
  addNotifications(builder)
  addMetrics(builder)
  addRecordMetrics(builder)
  addMetricUsage(builder)
  addMetricRecorded(builder)
  addWarnings(builder)
  addAlerts(builder)
  addEscalation(builder)
  addPaging(builder)
  addIncidents(builder)
  addStability(builder, addKpis(builder))
  addBacktest(builder)
  addRetention(builder)
  addTrustedDocuments(builder, readDocument)
  addLive(builder)
  // Outermost, so that what is refused watches nothing.
  return withLevelDirectives(limitByAccessLevel(recordDependencies(readColumnsQuickly(builder.toSchema()))))
}
