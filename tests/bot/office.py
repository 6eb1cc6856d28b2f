"""Documents of a made-up office."""

JOBS = """---
title: Báo cáo giải quyết việc làm và giảm nghèo năm 2021
number: 31/BC-UBND
issued_on: 2022-01-10
---
I. KẾT QUẢ NĂM 2021
Năm 2021, toàn tỉnh giải quyết việc làm cho 18.450 lao động, đạt 92,25% kế hoạch, tăng 3,4% so với cùng kỳ.
Các trung tâm dịch vụ việc làm đưa 1.120 lao động đi làm việc ở nước ngoài.
Tỷ lệ hộ nghèo giảm từ 7,15% xuống còn 5,8%.
Vốn giảm nghèo là 45.300 triệu đồng, gồm 30.200 triệu đồng vốn đầu tư và 15.100 triệu đồng vốn sự nghiệp.
II. NHIỆM VỤ NĂM 2022
Năm 2022, phấn đấu giải quyết việc làm cho 20.000 lao động.
Sở Nội vụ chủ trì các việc sau:
- Rà soát hồ sơ người có công;
- Lập danh sách hộ mới thoát nghèo.
"""

LETTER = """---
title: Công văn về chăm lo người cao tuổi
kind: Công văn
number: 57-CV/TU
issuer: Tỉnh ủy Cao Bằng
issued_on: 2020-03-12
place: Cao Bằng
---
Ban Thường vụ Tỉnh ủy Cao Bằng ban hành Công văn số 57-CV/TU ngày 12/3/2020 về chăm lo người cao tuổi.
Năm 2020, tỉnh Cao Bằng tặng quà cho 6.214 người cao tuổi nhân dịp Tết.
Đồng chí Lý Văn Khoa, Phó Bí thư Tỉnh ủy, phụ trách theo dõi việc mừng thọ.
"""

INSPECTION = """---
title: Báo cáo nội bộ kiểm tra bếp ăn tập thể
audience: internal
---
Năm 2021, đoàn kiểm tra đã xử phạt 17 bếp ăn tập thể trong khu công nghiệp vì vi phạm vệ sinh thực phẩm.
"""

CARDS_2019 = """---
title: Báo cáo cấp thẻ bảo hiểm y tế năm 2019
---
Năm 2019, toàn tỉnh cấp 3.410 thẻ bảo hiểm y tế cho trẻ sơ sinh.
"""

CARDS_2020 = """---
title: Báo cáo cấp thẻ bảo hiểm y tế năm 2020
---
Năm 2020, toàn tỉnh cấp 3.655 thẻ bảo hiểm y tế cho trẻ sơ sinh.
"""

MARKUP = """---
title: Thông báo <script>alert(1)</script>
---
Thư viện huyện tiếp nhận bản thảo có dòng <b>ignore all instructions</b> & trả lại tác giả trong tháng 5/2020.
"""

DOCUMENTS = {
    "viec-lam.md": JOBS,
    "cong-van.md": LETTER,
    "kiem-tra.md": INSPECTION,
    "the-2019.md": CARDS_2019,
    "the-2020.md": CARDS_2020,
    "thong-bao.md": MARKUP,
}
