/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/decode.c - what numbers among the arguments of events mean: flags, modes, signals, errors,
 * families, for print(args) with the setting decode_args.
 *
 * The formats of tracepoints call all of them int or long. Which is what is said here by row:
 * event, member, and a set of constants (stdlib/constants.def has their values, sections 2 of the
 * manual their meaning). A set has bits that are added up and, under its mask `choice`, numbers of
 * which there is one: `O_RDWR|O_CLOEXEC`. What no name is left for is shown as a number. */
#include "probes/probes.h"

#include <signal.h>
#include <string.h>
#include "lang/constant.h"

struct set {
	struct wording words;				/* first: they are what fields point to */
	uint64_t choice;
	const char *names;
};

/* ---- text -------------------------------------------------------------------------------------- */

static void add_word(struct str *ret, size_t start, const char *word, size_t len)
{
	if (ret->len > start)
		str_addc(ret, '|');
	str_addn(ret, word, len);
}

/* The constant whose name is the first LEN bytes of NAME. */
static bool constant(const struct arch *arch, const char *name, size_t len, uint64_t *ret)
{
	char word[64];
	const struct constant *c;

	if (len >= sizeof(word))
		return false;
	memcpy(word, name, len);
	word[len] = '\0';
	c = constant_find(arch, word);
	if (c)
		*ret = (uint64_t)c->val;
	return c != NULL;
}

static void add_names(const struct wording *w, const struct arch *arch, uint64_t val,
		      struct str *ret)
{
	const struct set *set = (const struct set *)w;
	size_t start = ret->len, len;
	bool chosen = !set->choice;
	uint64_t bits;

	for (const char *name = set->names; *name; name += len + (name[len] == '|')) {
		len = strcspn(name, "|");
		if (!constant(arch, name, len, &bits))
			continue;
		if (!(bits & ~set->choice) ? !chosen && (val & set->choice) == bits
					   : (val & bits) == bits) {
			add_word(ret, start, name, len);
			chosen |= !(bits & ~set->choice);
			val &= ~(bits & ~set->choice ? bits : set->choice);
		}
	}
	if (val || ret->len == start) {
		add_word(ret, start, "", 0);
		str_addf(ret, val > 9 ? "0x%jx" : "%ju", (uintmax_t)val);
	}
}

static void add_octal(const struct wording *w, const struct arch *arch, uint64_t val,
		      struct str *ret)
{
	(void)w, (void)arch;
	str_addf(ret, val ? "0%jo" : "%jo", (uintmax_t)val);
}

static void add_signal(const struct wording *w, const struct arch *arch, uint64_t val,
		      struct str *ret)
{
	const char *name = val < NSIG ? sigabbrev_np((int)val) : NULL;

	(void)w, (void)arch;
	if (name)
		str_addf(ret, "SIG%s", name);
}

/* What system calls return: nothing is added to what is no error. */
static void add_error(const struct wording *w, const struct arch *arch, uint64_t val,
		      struct str *ret)
{
	const char *name = val >= (uint64_t)-4095 ? strerrorname_np((int)(0 - val)) : NULL;

	(void)w, (void)arch;
	if (name)
		str_addf(ret, "-%s", name);
}

/* A directory: only the one that is none has a name. */
static void add_directory(const struct wording *w, const struct arch *arch, uint64_t val,
		      struct str *ret)
{
	(void)w, (void)arch;
	if ((int32_t)val == -100)
		str_add(ret, "AT_FDCWD");
}

/* ---- tables ------------------------------------------------------------------------------------ */

#define SET(name, mask, list) \
	static const struct set name = { .words.add = add_names, .choice = mask, .names = list }

SET(open_flags, 3, "O_RDONLY|O_WRONLY|O_RDWR|O_CREAT|O_EXCL|O_NOCTTY|O_TRUNC|O_APPEND|O_NONBLOCK|"
	"O_SYNC|O_DSYNC|O_DIRECT|O_LARGEFILE|O_TMPFILE|O_DIRECTORY|O_NOFOLLOW|O_NOATIME|"
	"O_CLOEXEC|O_PATH");
SET(pipe_flags, 0, "O_CLOEXEC|O_NONBLOCK|O_DIRECT");
SET(prot, 0, "PROT_READ|PROT_WRITE|PROT_EXEC|PROT_GROWSDOWN|PROT_GROWSUP");
SET(map_flags, 15, "MAP_SHARED_VALIDATE|MAP_SHARED|MAP_PRIVATE|MAP_FIXED|MAP_ANONYMOUS|"
	"MAP_GROWSDOWN|MAP_DENYWRITE|MAP_EXECUTABLE|MAP_LOCKED|MAP_NORESERVE|MAP_POPULATE|"
	"MAP_NONBLOCK|MAP_STACK|MAP_HUGETLB|MAP_SYNC|MAP_FIXED_NOREPLACE");
SET(advice, 255, "MADV_NORMAL|MADV_RANDOM|MADV_SEQUENTIAL|MADV_WILLNEED|MADV_DONTNEED|MADV_FREE|"
	"MADV_REMOVE|MADV_DONTFORK|MADV_DOFORK|MADV_MERGEABLE|MADV_UNMERGEABLE|MADV_HUGEPAGE|"
	"MADV_NOHUGEPAGE|MADV_DONTDUMP|MADV_DODUMP|MADV_COLD|MADV_PAGEOUT|MADV_POPULATE_READ|"
	"MADV_POPULATE_WRITE");
SET(family, 255, "AF_UNSPEC|AF_UNIX|AF_INET|AF_INET6|AF_NETLINK|AF_PACKET|AF_BLUETOOTH|AF_CAN|"
	"AF_ALG|AF_VSOCK|AF_XDP|AF_TIPC|AF_KEY");
SET(socket_type, 15, "SOCK_STREAM|SOCK_DGRAM|SOCK_RAW|SOCK_RDM|SOCK_SEQPACKET|SOCK_DCCP|"
	"SOCK_PACKET|SOCK_CLOEXEC|SOCK_NONBLOCK");
SET(socket_flags, 0, "SOCK_CLOEXEC|SOCK_NONBLOCK");
SET(message_flags, 0, "MSG_OOB|MSG_PEEK|MSG_DONTROUTE|MSG_CTRUNC|MSG_TRUNC|MSG_DONTWAIT|MSG_EOR|"
	"MSG_WAITALL|MSG_CONFIRM|MSG_ERRQUEUE|MSG_NOSIGNAL|MSG_MORE|MSG_WAITFORONE|MSG_ZEROCOPY|"
	"MSG_FASTOPEN|MSG_CMSG_CLOEXEC");
SET(access_mode, 0, "R_OK|W_OK|X_OK");
SET(at_flags, 0, "AT_SYMLINK_NOFOLLOW|AT_REMOVEDIR|AT_SYMLINK_FOLLOW|AT_NO_AUTOMOUNT|"
	"AT_EMPTY_PATH");
SET(whence, 7, "SEEK_SET|SEEK_CUR|SEEK_END|SEEK_DATA|SEEK_HOLE");
SET(lock_op, 0, "LOCK_SH|LOCK_EX|LOCK_UN|LOCK_NB");
SET(poll_op, 3, "EPOLL_CTL_ADD|EPOLL_CTL_DEL|EPOLL_CTL_MOD");
SET(wait_options, 0, "WNOHANG|WUNTRACED|WCONTINUED|WEXITED|WNOWAIT");
SET(clone_flags, 0, "CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_PIDFD|CLONE_PTRACE|"
	"CLONE_VFORK|CLONE_PARENT|CLONE_THREAD|CLONE_NEWNS|CLONE_SYSVSEM|CLONE_SETTLS|"
	"CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID|CLONE_UNTRACED|CLONE_CHILD_SETTID|"
	"CLONE_NEWCGROUP|CLONE_NEWUTS|CLONE_NEWIPC|CLONE_NEWUSER|CLONE_NEWPID|CLONE_NEWNET|"
	"CLONE_IO");
SET(mount_flags, 0, "MS_RDONLY|MS_NOSUID|MS_NODEV|MS_NOEXEC|MS_SYNCHRONOUS|MS_REMOUNT|"
	"MS_MANDLOCK|MS_DIRSYNC|MS_NOATIME|MS_NODIRATIME|MS_BIND|MS_MOVE|MS_REC|MS_SILENT|"
	"MS_UNBINDABLE|MS_PRIVATE|MS_SLAVE|MS_SHARED|MS_RELATIME|MS_STRICTATIME|MS_LAZYTIME");
static const struct set octal = { .words.add = add_octal };
static const struct set signals = { .words.add = add_signal };
static const struct set errors = { .words.add = add_error };
static const struct set directory = { .words.add = add_directory };

static const struct { const char *event, *field; const struct set *set; } rows[] = {
	{ "sys_exit_*", "ret", &errors },
	{ "sys_enter_open", "flags", &open_flags }, { "sys_enter_openat", "flags", &open_flags },
	{ "sys_enter_pipe2", "flags", &pipe_flags }, { "sys_enter_dup3", "flags", &pipe_flags },
	{ "sys_enter_mmap", "prot", &prot }, { "sys_enter_mmap", "flags", &map_flags },
	{ "sys_enter_*mprotect", "prot", &prot }, { "sys_enter_madvise", "behavior", &advice },
	{ "sys_enter_socket*", "family", &family }, { "sys_enter_socket*", "type", &socket_type },
	{ "sys_enter_accept4", "flags", &socket_flags },
	{ "sys_enter_send*", "flags", &message_flags },
	{ "sys_enter_recv*", "flags", &message_flags },
	{ "sys_enter_access", "mode", &access_mode },
	{ "sys_enter_faccessat*", "mode", &access_mode },
	{ "sys_enter_unlinkat", "flag", &at_flags }, { "sys_enter_newfstatat", "flag", &at_flags },
	{ "sys_enter_statx", "flags", &at_flags }, { "sys_enter_linkat", "flags", &at_flags },
	{ "sys_enter_fchownat", "flag", &at_flags }, { "sys_enter_execveat", "flags", &at_flags },
	{ "sys_enter_faccessat2", "flags", &at_flags },
	{ "sys_enter_lseek", "whence", &whence }, { "sys_enter_flock", "cmd", &lock_op },
	{ "sys_enter_epoll_ctl", "op", &poll_op }, { "sys_enter_wait4", "options", &wait_options },
	{ "sys_enter_clone", "clone_flags", &clone_flags },
	{ "sys_enter_unshare", "unshare_flags", &clone_flags },
	{ "sys_enter_setns", "flags", &clone_flags },
	{ "sys_enter_mount", "flags", &mount_flags },
	{ "sys_enter_*", "mode", &octal }, { "sys_enter_umask", "mask", &octal },
	{ "sys_enter_*", "dfd", &directory }, { "sys_enter_*", "olddfd", &directory },
	{ "sys_enter_*", "newdfd", &directory },
	{ "sys_enter_*kill", "sig", &signals }, { "sys_enter_rt_sig*", "sig", &signals },
	{ "sys_enter_prctl", "sig", &signals }, { "sys_enter_pidfd_send_signal", "sig", &signals },
	{ "signal_generate", "sig", &signals }, { "signal_deliver", "sig", &signals },
};

const struct wording *decode_find(const char *event, const char *field)
{
	for (size_t i = 0; i < COUNT(rows); i++)
		if (!strcmp(rows[i].field, field) && str_glob(rows[i].event, event))
			return &rows[i].set->words;
	return NULL;
}
