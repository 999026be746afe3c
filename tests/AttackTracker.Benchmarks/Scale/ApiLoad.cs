using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>How many requests a second the API answers at 16 connections, beside a static file of the same size on a bare server.</summary>
/// <remarks>The servers are processes of their own, on the cores that this one asks from.</remarks>
internal static class ApiLoad
{
    private const int Connections = 16;
    private const string OneFacet = "SELECT site_id, count(*) FROM incidents WHERE date_end >= '2020-01-01' AND weapons LIKE '%\"rocket\"%' GROUP BY site_id";

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
            using var files = Start("dotnet", [typeof(ApiLoad).Assembly.Location, "serve-file", folder, plain.ToString()]);
            try
            {
                var still = new Uri(plain, "page.json");
                await FirstAsync(client, still);
                var (api, page) = (await LoadConnections.RateAsync(address, Connections), await LoadConnections.RateAsync(still, Connections));
                Print($"a page of 100 as JSON, {body.Length / 1024} KB: {api:N0} requests a second");
                Print($"a static file of that size:       {page:N0} requests a second; the API has {api / page:P0} of it");
                await FacetsAsync(client, site, file);
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
    private static async Task FacetsAsync(HttpClient client, Uri site, string file)
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

        await using var bare = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await bare.OpenAsync();
        await using var query = bare.CreateCommand();
        query.CommandText = OneFacet;
        await query.PrepareAsync();
        times.Clear();
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var reader = await query.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print($"one of them, by base, as a bare query:             {times.Order().ElementAt(2):N1} ms, median of 5");
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
