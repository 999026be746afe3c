using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>How many requests a second the API answers at 16 connections, beside a static file of the same size on a bare server.</summary>
/// <remarks>The servers are processes of their own, on the cores that this one asks from.</remarks>
internal static class ApiLoad
{
    private const int Connections = 16;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(8);

    /// <param name="file">A database without accounts.</param>
    /// <param name="program">The site's own dll.</param>
    public static async Task RunAsync(string file, string program)
    {
        var (site, plain) = (new Uri("http://127.0.0.1:5871/"), new Uri("http://127.0.0.1:5872/"));
        var folder = Directory.CreateTempSubdirectory("attacktracker-load-").FullName;
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { Timeout = TimeSpan.FromMinutes(2) };
        using var server = Start("dotnet", [program, "serve", "--database", file, "--urls", site.ToString()]);
        try
        {
            var address = new Uri(site, "api/v1/incidents?limit=100");
            var body = await FirstAsync(client, address);
            await File.WriteAllBytesAsync(Path.Combine(folder, "page.json"), body);
            using var files = Start(Environment.ProcessPath!, ["serve-file", folder, plain.ToString()]);
            try
            {
                var still = new Uri(plain, "page.json");
                await FirstAsync(client, still);
                var (api, page) = (await RateAsync(client, address), await RateAsync(client, still));
                Print($"a page of 100 as JSON, {body.Length / 1024} KB: {api:N0} requests a second");
                Print($"a static file of that size:       {page:N0} requests a second; the API has {api / page:P0} of it");
                await FacetsAsync(client, site);
            }
            finally
            {
                files.Kill();
            }
        }
        finally
        {
            server.Kill();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the second process does: a folder's files over HTTP and nothing else.</summary>
    public static void ServeFile(string folder, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        app.Run(address);
    }

    // Each with another filter, since an answer that was given once is given again without a query.
    private static async Task FacetsAsync(HttpClient client, Uri site)
    {
        var times = new List<double>();
        for (var i = 0; i < 35; i++)
        {
            var day = new DateOnly(2020, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var start = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(new Uri(site, $"api/v1/facets?weapon=rocket&from={day}"));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print($"all facets under a filter that was not asked for before: {times.Skip(5).Order().ElementAt(15):N1} ms, median of 30");
    }

    private static async Task<double> RateAsync(HttpClient client, Uri address)
    {
        await LoadAsync(client, address, Warming);
        return await LoadAsync(client, address, Measuring);
    }

    private static async Task<double> LoadAsync(HttpClient client, Uri address, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var (count, buffer) = (0, new byte[256 * 1024]);
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
                response.EnsureSuccessStatusCode();
                await using var stream = await response.Content.ReadAsStreamAsync();
                while (await stream.ReadAsync(buffer) > 0)
                {
                }

                count++;
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>The first answer of a server that is just starting.</summary>
    public static async Task<byte[]> FirstAsync(HttpClient client, Uri address)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await client.GetByteArrayAsync(address);
            }
            catch (HttpRequestException fault) when (fault.StatusCode is null or HttpStatusCode.ServiceUnavailable && tries < 240)
            {
                await Task.Delay(500);
            }
        }
    }

    /// <summary>A site that takes in no seeds and turns nobody away.</summary>
    public static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Api__RequestsPerSecond"] = "0";
        start.Environment["Storage__Seeds"] = "";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
