using System.Runtime.InteropServices;

namespace AttackTracker.Benchmarks;

/// <summary>CPU time of the calling thread, its garbage collections included: neither a busy machine nor the compiler's own threads add to it.</summary>
/// <remarks>Where the system has no such clock, that of the process.</remarks>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static TimeSpan Now
        => OperatingSystem.IsLinux() && ClockGetTime(ThreadCpuTime, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
            : Environment.CpuUsage.TotalTime;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ClockGetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
