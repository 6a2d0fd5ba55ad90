/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The types of a kernel that is not: what scripts ask for most, in few bytes, so that programs can
 * be compiled to the end against the same types on every machine. make.sh makes btf/vmlinux of it,
 * here and, as ARM64, in ../arm64. */
typedef _Bool bool;
typedef signed char s8;
typedef unsigned char u8;
typedef short s16;
typedef unsigned short u16;
typedef int s32;
typedef unsigned int u32;
typedef long long s64;
typedef unsigned long long u64;
typedef u16 __be16;
typedef u32 __be32;
typedef unsigned long size_t;
typedef long ssize_t;
typedef int pid_t;
typedef long long loff_t;
typedef unsigned short umode_t;
typedef u32 dev_t;
typedef u64 sector_t;
typedef struct { int counter; } atomic_t;
typedef struct { long long counter; } atomic64_t;
typedef struct { atomic_t refs; } refcount_t;
typedef struct { u32 val; } kuid_t;
typedef struct { u32 val; } kgid_t;
typedef struct { unsigned long sig[1]; } sigset_t;
typedef struct { u32 lock; } spinlock_t;

struct list_head { struct list_head *next, *prev; };
struct hlist_node { struct hlist_node *next, **pprev; };
struct rb_node { unsigned long __rb_parent_color; struct rb_node *rb_right, *rb_left; };
struct callback_head { struct callback_head *next; void (*func)(struct callback_head *); };
struct kref { refcount_t refcount; };

#ifdef ARM64
struct user_pt_regs { u64 regs[31]; u64 sp, pc, pstate; };
struct pt_regs {
	union { struct user_pt_regs user_regs; struct { u64 regs[31]; u64 sp, pc, pstate; }; };
	u64 orig_x0;
	s32 syscallno;
	u32 pmr;
};
#else
struct pt_regs {
	unsigned long r15, r14, r13, r12, bp, bx, r11, r10, r9, r8, ax, cx, dx, si, di, orig_ax;
	unsigned long ip, cs, flags, sp, ss;
};
#endif

struct qstr { union { struct { u32 hash, len; }; u64 hash_len; }; const unsigned char *name; };
struct super_block { struct list_head s_list; dev_t s_dev; unsigned long s_blocksize; char s_id[32]; };
struct inode {
	umode_t i_mode;
	kuid_t i_uid;
	struct super_block *i_sb;
	unsigned long i_ino;
	union { const unsigned int i_nlink; unsigned int __i_nlink; };
	loff_t i_size;
};
struct dentry {
	unsigned int d_flags;
	struct dentry *d_parent;
	struct qstr d_name;
	struct inode *d_inode;
	unsigned char d_iname[40];
};
struct vfsmount { struct dentry *mnt_root; struct super_block *mnt_sb; int mnt_flags; };
struct path { struct vfsmount *mnt; struct dentry *dentry; };
struct iovec { void *iov_base; size_t iov_len; };
struct iov_iter { u8 iter_type; bool nofault; size_t iov_offset, count; };
struct kiocb { struct file *ki_filp; loff_t ki_pos; };
struct file_operations {
	ssize_t (*read)(struct file *, char *, size_t, loff_t *);
	ssize_t (*write)(struct file *, const char *, size_t, loff_t *);
};
struct file {
	struct path f_path;
	struct inode *f_inode;
	const struct file_operations *f_op;
	unsigned int f_flags;
	loff_t f_pos;
	void *private_data;
};
struct fdtable { unsigned int max_fds; struct file **fd; };
struct files_struct { atomic_t count; struct fdtable *fdt; struct fdtable fdtab; };
struct fs_struct { int users, umask; struct path root, pwd; };

struct mm_struct { unsigned long total_vm, start_code, end_code, arg_start, arg_end; struct file *exe_file; };
struct vm_area_struct { unsigned long vm_start, vm_end; struct mm_struct *vm_mm; struct file *vm_file; };
struct cred { atomic64_t usage; kuid_t uid, euid; kgid_t gid, egid; };
struct ns_common { struct dentry *stashed; unsigned int inum; };
struct upid { int nr; struct pid_namespace *ns; };
struct pid { refcount_t count; unsigned int level; struct upid numbers[1]; };
struct pid_namespace { unsigned int level; struct pid_namespace *parent; struct ns_common ns; };
struct net { refcount_t passive; struct ns_common ns; };
struct mnt_namespace { struct ns_common ns; };
struct nsproxy {
	refcount_t count;
	struct mnt_namespace *mnt_ns;
	struct pid_namespace *pid_ns_for_children;
	struct net *net_ns;
};
struct kernfs_node { const char *name; u64 id; struct kernfs_node *parent; };
struct cgroup { struct kernfs_node *kn; int level; };
struct css_set { struct cgroup *dfl_cgrp; };
struct signal_struct { atomic_t live; int group_exit_code; struct task_struct *group_leader; };
struct sched_entity { u64 exec_start, sum_exec_runtime, vruntime; };
#ifdef ARM64
struct thread_info { unsigned long flags; u64 preempt_count; };
#else
struct thread_info { unsigned long flags; u32 status; u32 cpu; };
#endif
enum pid_type { PIDTYPE_PID, PIDTYPE_TGID, PIDTYPE_PGID, PIDTYPE_SID, PIDTYPE_MAX };
struct task_struct {
	struct thread_info thread_info;
	unsigned int __state;
	void *stack;
	unsigned int flags;
	int prio, static_prio;
	struct sched_entity se;
	struct list_head tasks;
	struct mm_struct *mm, *active_mm;
	int exit_state, exit_code;
	unsigned in_execve : 1;
	unsigned in_iowait : 1;
	unsigned int wide : 13;
	pid_t pid, tgid;
	struct task_struct *real_parent, *parent, *group_leader;
	struct list_head children, sibling;
	struct pid *thread_pid;
	u64 utime, stime, start_time;
	const struct cred *real_cred, *cred;
	char comm[16];
	struct fs_struct *fs;
	struct files_struct *files;
	struct nsproxy *nsproxy;
	struct signal_struct *signal;
	sigset_t blocked, real_blocked;
	struct css_set *cgroups;
	int numbers[2][3];
};
struct linux_binprm { struct mm_struct *mm; struct file *file; int argc, envc; const char *filename, *interp; };

struct in_addr { __be32 s_addr; };
struct in6_addr { union { u8 u6_addr8[16]; __be16 u6_addr16[8]; __be32 u6_addr32[4]; } in6_u; };
struct sockaddr { u16 sa_family; char sa_data[14]; };
struct sockaddr_in { u16 sin_family; __be16 sin_port; struct in_addr sin_addr; unsigned char __pad[8]; };
typedef struct { struct net *net; } possible_net_t;
struct sock_common {
	union { u64 skc_addrpair; struct { __be32 skc_daddr, skc_rcv_saddr; }; };
	union { u32 skc_portpair; struct { __be16 skc_dport; u16 skc_num; }; };
	unsigned short skc_family;
	volatile unsigned char skc_state;
	unsigned char skc_reuse : 4, skc_reuseport : 1, skc_ipv6only : 1;
	possible_net_t skc_net;
	struct in6_addr skc_v6_daddr, skc_v6_rcv_saddr;
};
struct sock {
	struct sock_common __sk_common;
	u16 sk_type, sk_protocol;
	int sk_sndbuf, sk_rcvbuf;
	struct socket *sk_socket;
};
struct socket { int state; short type; struct file *file; struct sock *sk; };
struct net_device { char name[16]; int ifindex; unsigned int mtu; };
struct sk_buff {
	struct sk_buff *next, *prev;
	struct net_device *dev;
	struct sock *sk;
	unsigned int len, data_len;
	u16 mac_len, hdr_len;
	__be16 protocol;
	u16 transport_header, network_header, mac_header;
	unsigned char *head, *data;
};
struct iphdr { u8 ihl : 4, version : 4; u8 tos; __be16 tot_len, id, frag_off; u8 ttl, protocol; u16 check; __be32 saddr, daddr; };
struct tcphdr { __be16 source, dest; __be32 seq, ack_seq; u16 res1 : 4, doff : 4, fin : 1, syn : 1, rst : 1, psh : 1, ack : 1, urg : 1, ece : 1, cwr : 1; __be16 window; u16 check; __be16 urg_ptr; };
struct gendisk { int major, first_minor, minors; char disk_name[32]; };
struct block_device { sector_t bd_start_sect; struct gendisk *bd_disk; dev_t bd_dev; };
struct bio { struct bio *bi_next; struct block_device *bi_bdev; u32 bi_opf; };
struct request { u32 cmd_flags; unsigned int __data_len; sector_t __sector; struct bio *bio; struct gendisk *rq_disk; u64 start_time_ns; };
struct timespec64 { s64 tv_sec; long tv_nsec; };

enum { TASK_COMM_LEN = 16 };
enum bpf_map_type { BPF_MAP_TYPE_UNSPEC, BPF_MAP_TYPE_HASH, BPF_MAP_TYPE_ARRAY };
enum zone_type { ZONE_DMA, ZONE_NORMAL, ZONE_MOVABLE, MAX_NR_ZONES };
enum large { LARGE_ONE = 1ull << 40, LARGE_TWO };

struct bpf_iter_meta { struct seq_file *seq; u64 session_id, seq_num; };
struct seq_file { char *buf; size_t size, from, count; };
struct bpf_iter__task { struct bpf_iter_meta *meta; struct task_struct *task; };
struct bpf_iter__task_file { struct bpf_iter_meta *meta; struct task_struct *task; u32 fd; struct file *file; };
struct trace_entry { unsigned short type; unsigned char flags, preempt_count; int pid; };
struct trace_event_raw_sys_enter { struct trace_entry ent; long id; unsigned long args[6]; char __data[]; };

typedef void (*btf_trace_sys_enter)(void *, struct pt_regs *regs, long id);
typedef void (*btf_trace_sys_exit)(void *, struct pt_regs *regs, long ret);
typedef void (*btf_trace_sched_switch)(void *, bool preempt, struct task_struct *prev, struct task_struct *next, unsigned int prev_state);
typedef void (*btf_trace_sched_wakeup)(void *, struct task_struct *p);
typedef void (*btf_trace_sched_process_exec)(void *, struct task_struct *p, pid_t old_pid, struct linux_binprm *bprm);
typedef void (*btf_trace_block_rq_issue)(void *, struct request *rq);

#define USED __attribute__((used, noinline))
USED ssize_t vfs_read(struct file *file, char *buf, size_t count, loff_t *pos) { return file && buf ? (ssize_t)count : *pos; }
USED ssize_t vfs_write(struct file *file, const char *buf, size_t count, loff_t *pos) { return file && buf ? (ssize_t)count : *pos; }
USED int vfs_open(const struct path *path, struct file *file) { return path && file; }
USED struct file *do_filp_open(int dfd, const char *name, const struct path *op) { return (void *)op + dfd + *name; }
USED int tcp_sendmsg(struct sock *sk, const struct iovec *msg, size_t size) { return sk && msg ? (int)size : 0; }
USED int tcp_v4_connect(struct sock *sk, struct sockaddr *uaddr, int addr_len) { return sk && uaddr ? addr_len : 0; }
USED void wake_up_new_task(struct task_struct *p) { p->flags++; }
USED int bpf_lsm_file_open(struct file *file) { return !file; }
USED int bpf_lsm_bprm_check_security(struct linux_binprm *bprm) { return !bprm; }
USED int bpf_iter_task(struct bpf_iter_meta *meta, struct task_struct *task) { return meta && task; }
USED int bpf_iter_task_file(struct bpf_iter_meta *meta, struct task_struct *task, u32 fd, struct file *file) { return meta && task && file && fd; }

#define KEEP(type, name) type keep_ ## name
KEEP(struct vm_area_struct, vma); KEEP(struct nsproxy, ns); KEEP(struct sk_buff, skb); KEEP(struct sockaddr_in, in);
KEEP(struct iphdr, ip); KEEP(struct tcphdr, tcp); KEEP(struct request, rq); KEEP(struct timespec64, ts);
KEEP(struct bpf_iter__task, it); KEEP(struct bpf_iter__task_file, itf); KEEP(struct trace_event_raw_sys_enter *, raw);
KEEP(enum bpf_map_type, mt); KEEP(enum zone_type, zt); KEEP(enum large, lg); KEEP(enum pid_type, pt); KEEP(struct kiocb, ki);
KEEP(struct iov_iter, iter); KEEP(struct hlist_node, hl); KEEP(struct rb_node, rb); KEEP(struct callback_head, cb);
KEEP(struct kref, kref); KEEP(struct seq_file, seq); KEEP(spinlock_t, lock); KEEP(s8, s8); KEEP(s16, s16); KEEP(s32, s32);
KEEP(struct pt_regs *, regs); KEEP(struct socket, socket); KEEP(struct pid, pid);
KEEP(btf_trace_sys_enter, t1); KEEP(btf_trace_sys_exit, t2); KEEP(btf_trace_sched_switch, t3);
KEEP(btf_trace_sched_wakeup, t4); KEEP(btf_trace_sched_process_exec, t5); KEEP(btf_trace_block_rq_issue, t6);
KEEP(int, comm_len)[TASK_COMM_LEN];
