namespace AttackTracker.Benchmarks.Borders;

/// <summary>Codes of ISO 3166-1 by its numbers, which is what Natural Earth has in world-atlas: of the countries that the map can show.</summary>
internal static class CountryCodes
{
    private const string Table =
        "004 AF 008 AL 012 DZ 024 AO 031 AZ 040 AT 048 BH 051 AM 056 BE 070 BA 086 IO 100 BG 108 BI 112 BY 120 CM 140 CF 144 LK 148 TD 156 CN 178 CG " +
        "180 CD 191 HR 196 CY 204 BJ 226 GQ 231 ET 232 ER 233 EE 250 FR 262 DJ 266 GA 268 GE 275 PS 276 DE 288 GH 300 GR 336 VA 348 HU 356 IN 364 IR 368 IQ " +
        "376 IL 380 IT 384 CI 398 KZ 400 JO 404 KE 414 KW 417 KG 422 LB 434 LY 438 LI 442 LU 450 MG 454 MW 462 MV 466 ML 470 MT 478 MR 480 MU 492 MC 498 MD 499 ME " +
        "504 MA 508 MZ 512 OM 524 NP 562 NE 566 NG 586 PK 616 PL 620 PT 634 QA 642 RO 643 RU 646 RW 674 SM 678 ST 682 SA 688 RS 690 SC 703 SK 705 SI 706 SO " +
        "724 ES 728 SS 729 SD 756 CH 760 SY 762 TJ 768 TG 784 AE 788 TN 792 TR 795 TM 800 UG 804 UA 807 MK 818 EG 834 TZ 854 BF 860 UZ 887 YE 894 ZM";

    public static IReadOnlyDictionary<string, string> ByNumber { get; } = Table.Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
}
