// SPDX-License-Identifier: Apache-2.0
// Work handed from one thread to others: no more at a time than memory should hold.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace citewright::bulk {

template <typename T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t most) : most_{most} {}

  /// Waits while it is full. False when nobody will take it any more.
  bool put(T item) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return items_.size() < most_ || closed_; });
    if (closed_) return false;
    items_.push_back(std::move(item));
    changed_.notify_all();
    return true;
  }

  /// Waits while it is empty; nothing after close() when all was taken.
  [[nodiscard]] std::optional<T> take() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return !items_.empty() || closed_; });
    if (items_.empty()) return std::nullopt;
    T item = std::move(items_.front());
    items_.pop_front();
    changed_.notify_all();
    return item;
  }

  void close() {
    const std::lock_guard lock{mutex_};
    closed_ = true;
    changed_.notify_all();
  }

  /// Nobody will take what is left.
  void abandon() {
    const std::lock_guard lock{mutex_};
    closed_ = true;
    items_.clear();
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<T> items_;
  std::size_t most_;
  bool closed_ = false;
};

}  // namespace citewright::bulk
