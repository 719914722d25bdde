export { adam, add } from './adam';
export { stepBackward, stepForward } from './cell';
export { addRows, copyRows, gemm, pack } from './gemm';
