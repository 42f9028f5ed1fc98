// First, and so without tsx: loaded through it, @swc/core shows dependency-cruiser no Visitor.
import 'dependency-cruiser';
import { register } from 'tsx/esm/api';

register();
const { reportWalls } = await import('./walls/report-walls.ts');
process.exitCode = await reportWalls(process.argv[2] ?? process.cwd());
