import type { Builder } from '../schema-builder/builder.ts'

export function addRecordMetrics(_builder: Builder): void {}
