import SchemaBuilder from '@pothos/core'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import { may, mayAnywhere } from '../access/viewer.ts'
import type { CrashFilter } from '../crashes/crash-filter.ts'
import type { Interval } from '../crashes/crash-stats.ts'
import type { BusinessImpact, CrashCategory, DataLossRisk, Severity } from '../crashes/decision.ts'
import type { Level } from '../crashes/report.ts'
import type { Label } from '../metrics/labels.ts'
import type { Aggregate } from '../metrics/measure.ts'
import type { MemoryPressure } from '../metrics/memory-pressure.ts'
import type { TargetStatus, Trend } from '../metrics/standing.ts'
import type { PeopleCount } from '../people/people.ts'
import type { WarningLevel } from '../plugin/contract/detector.ts'
import type { NotificationAction } from '../plugin/contract/notifier.ts'
import type { PluginStatus } from '../plugin/overview.ts'
import type {
  Ability,
  AccessLevel,
  AlertRuleKind,
  AlertState,
  DeliveryState,
  EscalationLevel,
  IncidentStatus,
  IssueStatus,
  MetricDirection,
  StakeholderRole,
  WarningType,
} from '../storage/generated/enums.ts'
import type { HealthStatus } from '../system-health/judge.ts'
import type { Context } from './context.ts'
import type PrismaTypes from './generated/pothos.ts'
import { getDatamodel } from './generated/pothos.ts'
import type { UserError } from './payload.ts'
import type { PeriodInput } from './period.ts'
import { refusalOf } from './scope-options.ts'

type Named<T> = { Input: T; Output: T }

export interface SchemaTypes {
  Context: Context
  PrismaTypes: PrismaTypes
  Scalars: {
    ID: { Input: string; Output: string | number }
    DateTime: { Input: Date; Output: Date }
    JSON: { Input: unknown; Output: unknown }
    // Enums are named here too, so that one domain can use another's by its GraphQL name.
    Severity: Named<Severity>
    CrashCategory: Named<CrashCategory>
    BusinessImpactLevel: Named<BusinessImpact>
    DataLossRisk: Named<DataLossRisk>
    Level: Named<Level>
    IssueStatus: Named<IssueStatus>
    Ability: Named<Ability>
    AccessLevel: Named<AccessLevel>
    DeliveryState: Named<DeliveryState>
    NotificationAction: Named<NotificationAction>
    WarningLevel: Named<WarningLevel>
    WarningType: Named<WarningType>
    MetricDirection: Named<MetricDirection>
    Trend: Named<Trend>
    TargetStatus: Named<TargetStatus>
    Aggregate: Named<Aggregate>
    MemoryPressure: Named<MemoryPressure>
    Interval: Named<Interval>
    AlertState: Named<AlertState>
    AlertRuleKind: Named<AlertRuleKind>
    EscalationLevel: Named<EscalationLevel>
    StakeholderRole: Named<StakeholderRole>
    IncidentStatus: Named<IncidentStatus>
    SystemHealthStatus: Named<HealthStatus>
  }
  Objects: {
    Plugin: PluginStatus
    UserError: UserError
    Lagged: { skipped: number }
    Label: Label
    PeopleCount: PeopleCount
  }
  Inputs: {
    Period: PeriodInput
    CrashFilter: CrashFilter
    TagInput: { key: string; value: string }
    LabelInput: Label
  }
  /** The right that a type or field asks for: any token, or an ability somewhere, in all projects, in one project. */
  AuthScopes: {
    token: boolean
    ability: Ability
    everywhere: Ability
    inProject: { ability: Ability; projectId: number }
  }
  DefaultFieldNullability: false
}

export type Builder = ReturnType<typeof createBuilder>

/** An empty schema with the conventions that all domains share. Each domain adds its part to it. */
export function createBuilder() {
  return new SchemaBuilder<SchemaTypes>({
    defaultFieldNullability: false,
    plugins: [ScopeAuthPlugin, RelayPlugin, PrismaPlugin, DataloaderPlugin],
    scopeAuth: {
      authScopes: ({ viewer }) => ({
        token: viewer.kind === 'token',
        ability: (ability) => mayAnywhere(viewer, ability),
        everywhere: (ability) => may(viewer, ability),
        inProject: ({ ability, projectId }) => may(viewer, ability, projectId),
      }),
      authorizeOnSubscribe: true,
      unauthorizedError: (_parent, _context, info) => refusalOf(info),
    },
    relay: {
      clientMutationId: 'omit',
      cursorType: 'String',
      nodesOnConnection: true,
    },
    prisma: {
      client: ({ database }) => database.prisma,
      dmmf: getDatamodel(),
      maxConnectionSize: 100,
      defaultConnectionSize: 20,
      onUnusedQuery: null,
    },
  })
}
