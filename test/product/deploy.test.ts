import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments, parse as parseYaml } from 'yaml'
import { configNames } from '#gateway/config/whole'

/** The files that deploy Tieout, as far as they can be wrong without anything that deploys them. */
const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const known: readonly string[] = configNames
const MAIN = 'gateway/main.ts'
const FORCED_EXIT_S =
  Number(/FORCED_EXIT_MS = ([\d_]+)/.exec(read(MAIN))?.[1]?.replaceAll('_', '')) / 1_000
const HEALTH = ['/healthz', '/readyz']

test('the image has all folders that the program is made of, runs as nobody special and is told to stop itself', () => {
  const dockerfile = read('Dockerfile')
  const copied = read('.dockerignore')
    .split('\n')
    .filter(line => line.startsWith('!'))
    .map(line => line.slice(1))
  for (const path of copied) assert.ok(existsSync(join(root, path)), path)
  const { imports, scripts } = JSON.parse(read('package.json'))
  const used = Object.values<string>(imports)
    .map(path => path.split('/')[1] ?? '')
    .filter(folder => folder !== 'test')
  for (const folder of [...used, 'schema', 'documents', 'docs', 'scripts']) {
    assert.ok(copied.includes(folder), folder)
  }
  assert.match(dockerfile, /^USER node$/m)
  const command: string[] = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '')
  assert.equal(command.join(' '), scripts.start)
  const check = dockerfile.slice(dockerfile.indexOf('HEALTHCHECK'), dockerfile.indexOf('# Not npm'))
  assert.ok(HEALTH.some(path => check.includes(path)))
  for (const [, name = ''] of dockerfile.matchAll(/\b([A-Z_]+)=\S+/g)) {
    assert.ok(known.includes(name), name)
  }
})

test('compose sets what is read, and waits for Tieout to end in order', () => {
  const { services } = parseYaml(read('deploy/compose.yaml'))
  for (const name of Object.keys(services.tieout.environment)) assert.ok(known.includes(name), name)
  assert.ok(Number.parseInt(services.tieout.stop_grace_period, 10) > FORCED_EXIT_S)
  assert.equal(services.tieout.depends_on.store.condition, 'service_healthy')
  assert.ok(services.store.healthcheck)
})

test('Kubernetes asks for addresses that answer, and lets Tieout drain and end in order', () => {
  const [deployment, service] = parseAllDocuments(read('deploy/kubernetes.yaml')).map(each =>
    each.toJS(),
  )
  const { spec } = deployment.spec.template
  const [container] = spec.containers
  for (const { name } of container.env) assert.ok(known.includes(name), name)
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
    const { path, port } = container[probe].httpGet
    assert.ok(HEALTH.includes(path), probe)
    assert.equal(port, container.ports[0].name)
  }
  assert.equal(container.readinessProbe.httpGet.path, '/readyz')
  assert.equal(spec.securityContext.runAsNonRoot, true)
  const pause = container.lifecycle.preStop.sleep.seconds
  assert.ok(spec.terminationGracePeriodSeconds > pause + FORCED_EXIT_S)
  assert.deepEqual(service.spec.selector, deployment.spec.selector.matchLabels)
  assert.equal(service.spec.ports[0].targetPort, container.ports[0].name)
})

test('the service of systemd starts what npm start does and waits for it to end', () => {
  const unit = read('deploy/tieout.service')
  const { scripts } = JSON.parse(read('package.json'))
  const settingOf = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? ''
  assert.ok(settingOf('ExecStart').endsWith(`/.bin/${scripts.start}`))
  assert.ok(Number(settingOf('TimeoutStopSec')) > FORCED_EXIT_S)
  assert.ok(known.includes(settingOf('Environment').split('=')[0] ?? ''))
  assert.equal(settingOf('User'), 'tieout')
})
