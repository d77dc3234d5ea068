import { forbiddenArrows } from "./arrows.ts";

const problems = forbiddenArrows(".");
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
