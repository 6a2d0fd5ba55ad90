/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/ring.c - events out of the ring buffer.
 *
 * The layout is the kernel's (Documentation/bpf/ringbuf.rst): a page with our position, a page with
 * the producers', then the data, there twice in a row so that no record wraps. A record starts
 * with a header { u32 length and flags; u32 page offset }; positions only grow. Every page that is
 * mapped counts as ours, used or not: of a large ring only a window is, where we read, and it
 * moves with us. That costs some 100 us for each megabyte read.
 *
 * Who wakes whom (measured in many variants; this is the cheapest that is also prompt): while
 * events flow, programs submit without a wake-up and we look every millisecond. After some
 * looks in vain we set need_wake in the globals, look again, and sleep; the program that finds
 * the flag set clears it and wakes us. A program may have read the flag just before we set it
 * and submit just after we looked: hence a few more looks, ever further apart, before sleeping
 * without limit. The descriptor is watched edge-triggered, as level-triggered it would be ready
 * whenever data is there.
 *
 * What steers (exit, print, clear, zero of a map) must arrive however much there is to print: when
 * the ring is full it goes into a small one of its own, with the producers' position in the ring
 * as it was sent, and is handled when we get there: order is kept. */
#include "runtime/priv.h"
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <unistd.h>

enum { EMPTY_ROUNDS = 3, WINDOW = 512 << 10 };

static uint32_t *need_wake(struct rt *rt)
{
	return rt_global(rt, rt->u->globals.need_wake);
}

static void disarm(struct rt *rt)
{
	if (rt->ring.armed)
		__atomic_store_n(need_wake(rt), 0, __ATOMIC_RELAXED);
	rt->ring.armed = false;
	rt->ring.empty = 0;
}

static void ready(struct rt *rt, struct watch *w, uint32_t events)
{
	(void)w, (void)events;
	disarm(rt);
}

static void unmap_window(struct ring *r)
{
	if (r->data)
		munmap((void *)r->data, r->mapped);
	r->data = NULL;
}

/* Map LEN bytes of the data from OFF on, and what follows. */
static int move_window(struct ring *r, uint64_t off, uint64_t len)
{
	uint64_t from = off & ~(r->page - 1), size = off - from + len;
	void *p;

	size = min_u64(max_u64(WINDOW, align_up(size, r->page)), 2 * r->size - from);
	unmap_window(r);
	p = mmap(NULL, size, PROT_READ, MAP_SHARED, r->watch.fd, (off_t)(2 * r->page + from));
	if (p == MAP_FAILED)
		return -errno;
	r->data = p;
	r->from = from;
	r->mapped = size;
	return 0;
}

/* The LEN bytes at the position AT; until the next call. NULL: no memory to map them. */
static const uint8_t *look(struct ring *r, uint64_t at, uint64_t len)
{
	uint64_t off = at & (r->size - 1);

	if (!r->data || off < r->from || off + len > r->from + r->mapped)
		if (move_window(r, off, len) < 0)
			return NULL;
	return r->data + (off - r->from);
}

static int open_one(struct rt *rt, struct ring *r, uint32_t kmap)
{
	void *p;
	int err;

	if (kmap == NO_KMAP)
		return 0;
	r->size = rt->u->kmaps[kmap].max_entries;
	r->page = sysconf(_SC_PAGESIZE);
	r->watch.fd = rt->kmap_fd[kmap];
	r->watch.ready = ready;
	p = mmap(NULL, r->page, PROT_READ | PROT_WRITE, MAP_SHARED, r->watch.fd, 0);
	if (p == MAP_FAILED)
		return -errno;
	r->consumer = p;
	p = mmap(NULL, r->page, PROT_READ, MAP_SHARED, r->watch.fd, r->page);
	if (p == MAP_FAILED)
		return -errno;
	r->producer = p;
	err = move_window(r, 0, 1);
	return err ? err : rt_watch(rt, &r->watch, EPOLLIN | EPOLLET);
}

int ring_open(struct rt *rt)
{
	int err = open_one(rt, &rt->ring, rt->u->ring);

	return err ? err : open_one(rt, &rt->steering, rt->u->steering);
}

static void close_one(struct ring *r)
{
	if (r->consumer)
		munmap(r->consumer, r->page);
	if (r->producer)
		munmap((void *)r->producer, r->page);
	unmap_window(r);
	free(r->pad);
	*r = (struct ring){ .watch.fd = -1 };
}

void ring_close(struct rt *rt)
{
	close_one(&rt->ring);
	close_one(&rt->steering);
}

/* The record of an event, LEN bytes, as long as its type says. */
static const void *padded(struct ring *r, const uint8_t *rec, size_t len, size_t want)
{
	if (len >= want)
		return rec;
	if (r->pad_size < want) {
		r->pad = xrealloc(r->pad, want);
		r->pad_size = want;
	}
	memcpy(r->pad, rec, len);
	memset(r->pad + len, 0, want - len);
	return r->pad;
}

static void dispatch(struct rt *rt, const uint8_t *data, size_t len)
{
	const struct action *a;
	uint32_t head[2];

	if (len < EVENT_HEADER)
		BUG("an event of %zu bytes", len);
	memcpy(head, data, sizeof(head));
	if (head[0] >= rt->u->nactions)
		BUG("an event of action %u", head[0]);
	a = rt->u->actions[head[0]];
	if (rt->only_end && !rt->u->losses[a->lost].prog->ops->special)
		return;
	rt->point = head[1];
	rt->action = a->id;
	a->fn->handle(rt, a, padded(&rt->ring, data + EVENT_HEADER, len - EVENT_HEADER,
				    a->rec ? a->rec->size : 0));
	arena_reset(rt->arena);
}

/* The length word of the record at AT, or false when there is none that is complete before END. */
static bool next(struct ring *r, uint64_t at, uint64_t end, uint32_t *ret)
{
	const uint8_t *head = at < end ? look(r, at, BPF_RINGBUF_HDR_SZ) : NULL;
	uint32_t len;

	if (!head)
		return false;
	len = __atomic_load_n((const uint32_t *)head, __ATOMIC_ACQUIRE);
	if (len & BPF_RINGBUF_BUSY_BIT)
		return false;
	*ret = len;
	return true;
}

static uint64_t produced(const struct ring *r)
{
	return __atomic_load_n(r->producer, __ATOMIC_ACQUIRE);
}

static uint64_t after(uint64_t at, uint32_t len)
{
	len &= ~(BPF_RINGBUF_BUSY_BIT | BPF_RINGBUF_DISCARD_BIT);
	return at + align_up((uint64_t)len + BPF_RINGBUF_HDR_SZ, 8);
}

/* What lies behind the header at AT, LEN bytes; NULL: it cannot be read now. */
static const uint8_t *record(struct ring *r, uint64_t at, uint32_t len)
{
	const uint8_t *p = look(r, at, BPF_RINGBUF_HDR_SZ + (uint64_t)len);

	return p ? p + BPF_RINGBUF_HDR_SZ : NULL;
}

/* Handle what steers, if the next of it was sent when the ring ended at AT or before. */
static bool steer(struct rt *rt, uint64_t end, uint64_t at)
{
	struct ring *s = &rt->steering;
	const uint8_t *rec;
	uint64_t sent;
	uint32_t len;

	if (!s->producer || !next(s, *s->consumer, end, &len))
		return false;
	if (!(len & BPF_RINGBUF_DISCARD_BIT)) {
		rec = record(s, *s->consumer, len);
		if (!rec)
			return false;
		memcpy(&sent, rec, sizeof(sent));
		if (sent > at)
			return false;
		dispatch(rt, rec + sizeof(sent), len - sizeof(sent));
	}
	__atomic_store_n(s->consumer, after(*s->consumer, len), __ATOMIC_RELEASE);
	return true;
}

size_t ring_drain(struct rt *rt, size_t max)
{
	struct ring *r = &rt->ring;
	uint64_t at, end, steering;
	const uint8_t *rec;
	size_t n = 0;
	uint32_t len;

	if (!r->producer)
		return 0;
	at = *r->consumer;
	end = produced(r);				/* what comes from now on has to wait */
	steering = rt->steering.producer ? produced(&rt->steering) : 0;
	while (n < max && !rt->by_exit) {
		if (steer(rt, steering, at)) {
			n++;
			continue;
		}
		if (!next(r, at, end, &len))
			break;
		if (!(len & BPF_RINGBUF_DISCARD_BIT)) {
			rec = record(r, at, len);
			if (!rec)
				break;
			dispatch(rt, rec, len);
			n++;
		}
		at = after(at, len);
		__atomic_store_n(r->consumer, at, __ATOMIC_RELEASE);
	}
	if (n)
		disarm(rt);
	return n;
}

static void discard(struct ring *r)
{
	uint32_t len;

	while (r->producer && next(r, *r->consumer, produced(r), &len))
		__atomic_store_n(r->consumer, after(*r->consumer, len), __ATOMIC_RELEASE);
}

void ring_discard(struct rt *rt)
{
	discard(&rt->ring);
	discard(&rt->steering);
}

static bool is_empty(const struct ring *r)
{
	return !r->producer || *r->consumer == produced(r);
}

bool ring_is_empty(const struct rt *rt)
{
	return is_empty(&rt->ring) && is_empty(&rt->steering);
}

bool ring_half_full(const struct rt *rt)
{
	const struct ring *r = &rt->ring;

	return r->producer && 2 * (produced(r) - *r->consumer) > r->size;
}

int ring_timeout(struct rt *rt)
{
	static const int patience[] = { 1, 1, 1, 1, 5, 50 };
	struct ring *r = &rt->ring;
	uint32_t len;

	if (!r->producer)
		return -1;
	if (r->empty >= COUNT(patience))
		return -1;
	if (r->empty == EMPTY_ROUNDS) {
		r->armed = true;
		__atomic_store_n(need_wake(rt), 1, __ATOMIC_SEQ_CST);
		__atomic_thread_fence(__ATOMIC_SEQ_CST);
		if (next(r, *r->consumer, produced(r), &len) ||
		    !is_empty(&rt->steering)) {
			disarm(rt);
			return 0;
		}
	}
	return patience[r->empty++];
}
