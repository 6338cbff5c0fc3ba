import type { Builder } from '../schema-builder/builder.ts'
import { addAffectedBy } from './affected-by-schema.ts'
import { addCustomerHealthChanged } from './customer-changed.ts'
import { addCustomerNode } from './customer-schema.ts'
import { addCustomerSettings } from './health/customer-settings-schema.ts'
import { addBand, addCustomerHealth } from './health/health-schema.ts'
import { addCustomerHistory } from './health/history-schema.ts'
import { addRemovals } from './removals-schema.ts'
import { addReportCustomerSignal } from './signals/report-signal-schema.ts'
import { addCustomerSignals, addSignalKind } from './signals/signal-schema.ts'

export function addCustomers(builder: Builder): void {
  const band = addBand(builder)
  const kind = addSignalKind(builder)
  addCustomerNode(builder, band)
  addCustomerHealth(builder, band)
  addCustomerHistory(builder)
  addCustomerSignals(builder, kind)
  addAffectedBy(builder)
  addReportCustomerSignal(builder, kind)
  addRemovals(builder)
  addCustomerSettings(builder)
  addCustomerHealthChanged(builder)
}
