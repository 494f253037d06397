/// Two pieces of work timed in turn in one run, so that a noisy machine slows both alike.
#pragma once

#include <algorithm>
#include <chrono>
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

/// Runs both `pairs` times after one pair that is not counted.
inline Comparison side_by_side(int pairs, const std::function<void()>& first, const std::function<void()>& second) {
    std::vector<double> firsts, seconds, ratios;
    for (int pair = 0; pair <= pairs; ++pair) {
        const double one = nanoseconds(first), other = nanoseconds(second);
        if (pair == 0) continue;
        firsts.push_back(one);
        seconds.push_back(other);
        ratios.push_back(one / other);
    }
    return {median(firsts), median(seconds), median(ratios)};
}

}  // namespace bench
