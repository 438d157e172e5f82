import { testKilledProcesses } from './kit.ts'

testKilledProcesses('ChangeOrder')
