import type { Builder } from '../schema-builder/builder.ts'

export function addAlerts(_builder: Builder): void {}
