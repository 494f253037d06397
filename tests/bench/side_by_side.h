/// Two pieces of work timed in turn in one run, so that a noisy machine slows both alike.
#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <vector>

namespace bench {

/// What a comparison found: medians in nanoseconds, and the median of the ratios pair by pair.
struct Comparison {
    double first_ns = 0, second_ns = 0, ratio = 0;
};

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

inline double nanoseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

/// The same in the processor's time, which a busy machine does not lengthen; waiting does not count.
inline double processor_nanoseconds(const std::function<void()>& work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC * 1e9;
}

using Timer = double (*)(const std::function<void()>& work);

/// Runs both `pairs` times after one pair that is not counted.
inline Comparison side_by_side(int pairs, const std::function<void()>& first, const std::function<void()>& second,
                               Timer timed = &nanoseconds) {
    std::vector<double> firsts, seconds, ratios;
    for (int pair = 0; pair <= pairs; ++pair) {
        const double one = timed(first), other = timed(second);
        if (pair == 0) continue;
        firsts.push_back(one);
        seconds.push_back(other);
        ratios.push_back(one / other);
    }
    return {median(firsts), median(seconds), median(ratios)};
}

}  // namespace bench
