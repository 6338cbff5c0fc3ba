import type { Builder } from '../schema-builder/builder.ts'

export function addKpis(_builder: Builder): void {}
