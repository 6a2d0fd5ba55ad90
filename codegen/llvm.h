/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/llvm.h - the LLVM C API, and the few things in it that depend on LLVM's version. */
#ifndef CODEGEN_LLVM_H
#define CODEGEN_LLVM_H

#include <llvm-c/Analysis.h>
#include <llvm-c/Core.h>
#include <llvm-c/DebugInfo.h>
#include <llvm-c/Support.h>
#include <llvm-c/Target.h>
#include <llvm-c/TargetMachine.h>
#include <llvm-c/Transforms/PassBuilder.h>
#include <llvm/Config/llvm-config.h>

/* Our programs are small and already in SSA form: these four find what there is to find. A pass
 * manager that is asked for "instcombine" by name also checks that it found everything, and aborts
 * if not; that is meant for LLVM's own tests. */
#if LLVM_VERSION_MAJOR >= 18
#define CG_PASSES "function(sroa,early-cse,instcombine<no-verify-fixpoint>,simplifycfg)"
#else
#define CG_PASSES "function(sroa,early-cse,instcombine,simplifycfg)"
#endif

#endif
